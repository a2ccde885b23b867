using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Tandem.Components.EksCluster;
using Tandem.Components.ExternalDns.Internal;
using Tandem.Components.Shared;

namespace Tandem.Components.ExternalDns;

/// <summary>
/// Writes a weighted record for each host of the cluster's workloads, in the traffic mode <c>per-workload</c> (R35, R38). Both clusters run it, in either role:
/// the standby's records are there with weight 0, so that a move only changes weights.
/// </summary>
public sealed class ExternalDns : ComponentResource
{
    internal const string ReleaseName = "external-dns";

    private const string NamespaceName = "external-dns";

    /// <summary>Installs ExternalDNS.</summary>
    /// <param name="name">The Pulumi name.</param>
    /// <param name="args">What the records are made from.</param>
    /// <param name="options">Parent and AWS provider; the Kubernetes provider is the cluster's.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public ExternalDns(string name, ExternalDnsArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.ExternalDns, ExternalDnsRules.All.Check(name, args), options)
    {
        var cluster = args.Cluster;
        var identity = new PodIdentity($"{name}-identity", new PodIdentityArgs
        {
            ClusterName = cluster.Ready,
            Namespace = NamespaceName,
            ServiceAccount = ReleaseName,
            Policy = RecordPolicy.For(args),
            Tags = cluster.Tags,
        }, new ComponentResourceOptions { Parent = this });
        var ns = new Namespace($"{name}-namespace", PodSecurity.Namespace(NamespaceName, PodSecurityLevel.Restricted), new CustomResourceOptions
        {
            Parent = this,
            Provider = cluster.Kubernetes,
        });

        var release = ChartRelease.Awaited(args.Chart, ReleaseName, NamespaceName, ExternalDnsValues.For(args));
        var child = new CustomResourceOptions { Parent = this, Provider = cluster.Kubernetes, DependsOn = { ns, identity } };
        Release = new Release($"{name}-release", release, child);
        RegisterOutputs();
    }

    /// <summary>The chart's release: done when ExternalDNS runs, which says nothing of any record.</summary>
    public Release Release { get; }
}
