using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Tandem.Components.ClusterAutoscaler.Internal;
using Tandem.Components.EksCluster;
using Tandem.Components.Shared;

namespace Tandem.Components.ClusterAutoscaler;

/// <summary>
/// Adds nodes for pods that find none, and takes away nodes that nobody needs (R41). It sees a pod that is held by a scheduling gate as no demand at all,
/// so a standby shrinks to its minimum by itself (R40).
/// </summary>
public sealed class ClusterAutoscaler : ComponentResource
{
    internal const string Namespace = "kube-system";

    internal const string ReleaseName = "cluster-autoscaler";

    /// <summary>Installs the autoscaler.</summary>
    /// <param name="name">The Pulumi name.</param>
    /// <param name="args">What it is made of.</param>
    /// <param name="options">Parent and AWS provider; the Kubernetes provider is the cluster's.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public ClusterAutoscaler(string name, ClusterAutoscalerArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.ClusterAutoscaler, ClusterAutoscalerRules.All.Check(name, args), options)
    {
        var cluster = args.Cluster;
        var identity = new PodIdentity($"{name}-identity", new PodIdentityArgs
        {
            ClusterName = cluster.Ready,
            Namespace = Namespace,
            ServiceAccount = ReleaseName,
            Policy = AutoscalerPolicy.For(cluster),
            Tags = cluster.Tags,
        }, new ComponentResourceOptions { Parent = this });

        var release = ChartRelease.Awaited(args.Chart, ReleaseName, Namespace, AutoscalerValues.For(args));
        var child = new CustomResourceOptions { Parent = this, Provider = cluster.Kubernetes, DependsOn = { identity } };
        Release = new Release($"{name}-release", release, child);
        RegisterOutputs();
    }

    /// <summary>The chart's release: done only when the autoscaler runs.</summary>
    public Release Release { get; }
}
