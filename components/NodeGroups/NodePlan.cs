using Tandem.Components.Shared;

namespace Tandem.Components.NodeGroups;

/// <summary>The nodes of a cluster: all of it decides which groups exist, so all of it is plain.</summary>
public sealed record NodePlan
{
    /// <summary>The kind of image, such as <c>AL2023_x86_64_STANDARD</c>. Amazon Linux 2023 only: the user data speaks to its <c>nodeadm</c>.</summary>
    public required string AmiType { get; init; }

    /// <summary>The release of the image, such as <c>1.36.2-20260714</c>: the same bytes on every node of a release.</summary>
    /// <remarks>https://github.com/awslabs/amazon-eks-ami/releases</remarks>
    public required string AmiReleaseVersion { get; init; }

    /// <summary>The small group that is always on and runs the platform's own pods.</summary>
    public required SystemPool System { get; init; }

    /// <summary>The groups for applications, in the order of their names.</summary>
    public required IReadOnlyList<WorkloadPool> Workloads { get; init; }

    /// <summary>The most pods on a node. Default: 110, what Kubernetes recommends for nodes with fewer than 30 vCPU.</summary>
    public int MaxPods { get; init; } = 110;
}

/// <summary>Nodes for the platform's own pods: of fixed number, so that ingress and controllers are there in a standby too and never wait for a node.</summary>
public sealed record SystemPool
{
    /// <summary>How many. Default: 3, one for each zone.</summary>
    public int Count { get; init; } = 3;

    /// <summary>EC2 instance types of one size and one processor, the preferred one first.</summary>
    public required IReadOnlyList<string> InstanceTypes { get; init; }

    /// <summary>Size of the root disk in GiB. Default: 50.</summary>
    public int DiskGiB { get; init; } = 50;
}

/// <summary>Nodes for applications: a part that follows the role, and a part that follows the load.</summary>
public sealed record WorkloadPool
{
    /// <summary>The name, and the value of the node label <see cref="SystemPlacement.PoolLabel"/>.</summary>
    public required string Name { get; init; }

    /// <summary>EC2 instance types of one size and one processor, the preferred one first. The autoscaler reckons with the first.</summary>
    public required IReadOnlyList<string> InstanceTypes { get; init; }

    /// <summary>Nodes that are there as soon as the role is active, before any pod asks for one, so that a switch finds capacity (R41).</summary>
    public required int MinimumActive { get; init; }

    /// <summary>Nodes that are there in a standby. Default: 0 (R40); more for a warm one.</summary>
    public int MinimumStandby { get; init; }

    /// <summary>Nodes at most, all in all. The autoscaler adds the difference to the larger minimum.</summary>
    public required int Maximum { get; init; }

    /// <summary>Size of the root disk in GiB. Default: 50.</summary>
    public int DiskGiB { get; init; } = 50;
}
