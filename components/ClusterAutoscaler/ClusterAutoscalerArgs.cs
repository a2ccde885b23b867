using Tandem.Components.Shared;

namespace Tandem.Components.ClusterAutoscaler;

/// <summary>What the autoscaler of a cluster is made of.</summary>
public sealed class ClusterAutoscalerArgs
{
    /// <summary>The cluster whose nodes it counts.</summary>
    public required EksCluster.EksCluster Cluster { get; init; }

    /// <summary>The cluster's Kubernetes minor, such as <c>1.36</c>. The autoscaler simulates that minor's scheduler.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary>The chart <c>cluster-autoscaler</c>, 9.x.</summary>
    public required ChartReference Chart { get; init; }

    /// <summary>
    /// The image with its tag, such as <c>registry.k8s.io/autoscaling/cluster-autoscaler:v1.36.1</c>. The chart's own default is often a minor behind.
    /// </summary>
    public required string Image { get; init; }

    /// <summary>Minutes that a node must be of no use before it goes. Default: 10.</summary>
    public int UnneededMinutes { get; init; } = 10;

    /// <summary>Minutes after which a node that does not come is given up and another group is tried. Default: 10.</summary>
    public int ProvisionMinutesMax { get; init; } = 10;
}
