using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Policy.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.RankService;

/// <summary>
/// Tells applications that may run in one place only whether this is the place (R116): an HTTP service inside the cluster that answers 200 where the
/// cluster is primary and 503 elsewhere. Ask it with <c>curl --silent --fail http://cluster-rank-service.tandem-system/</c>.
/// </summary>
public sealed class RankService : ComponentResource
{
    /// <summary>The name of the Service and of what belongs to it.</summary>
    public const string ServiceName = "cluster-rank-service";

    /// <summary>The end of the URN of what the service answers by, for an update of nothing else. It holds where the component's parent is the stack.</summary>
    /// <param name="name">The Pulumi name of the component.</param>
    public static string ListUrnEnd(string name) => $"{ComponentTypes.RankService}$kubernetes:core/v1:ConfigMap::{name}-rank-list";

    /// <summary>Makes the service.</summary>
    /// <param name="name">The Pulumi name; the cluster's, by custom.</param>
    /// <param name="args">What it answers with.</param>
    /// <param name="options">Parent and the Kubernetes provider of the cluster.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public RankService(string name, RankServiceArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.RankService, RankServiceRules.All.Check(name, args), options)
    {
        var child = new CustomResourceOptions { Parent = this };

        var list = new ConfigMap($"{name}-rank-list", RankAnswers.List(args), child);
        var server = new ConfigMap($"{name}-rank-server", RankAnswers.Configuration(args), child);
        _ = new Pulumi.Kubernetes.Apps.V1.Deployment($"{name}-rank", RankPods.Deployment(args, list, server), child);
        var service = new Service($"{name}-rank", RankReach.Service(args), child);
        _ = new PodDisruptionBudget($"{name}-rank", RankReach.Budget(args), child);
        _ = new NetworkPolicy($"{name}-rank", RankReach.Policy(args), child);

        Url = service.Metadata.Apply(metadata => $"http://{metadata.Name}.{metadata.Namespace}/");
        Ranks = list.Data.Apply(RankAnswers.RanksIn);
        RegisterOutputs();
    }

    /// <summary>What applications ask, from inside the cluster.</summary>
    [Output("url")]
    public Output<string> Url { get; private set; }

    /// <summary>The ranks on the list that the service answers by, lowest first: what the ConfigMap has, not what it should have.</summary>
    [Output("ranks")]
    public Output<ImmutableArray<int>> Ranks { get; private set; }
}
