using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.NodeGroups;

/// <summary>What the nodes of a cluster are made of.</summary>
public sealed class NodeGroupsArgs
{
    /// <summary>The control plane that nodes join. Its own security group is theirs.</summary>
    public required Pulumi.Eks.Cluster ControlPlane { get; init; }

    /// <summary>The cluster's name.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The partition of AWS's own policies. Default: <c>aws</c>.</summary>
    public string Partition { get; init; } = "aws";

    /// <summary>The Kubernetes minor, such as <c>1.36</c>: never newer than the control plane's.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary>The role: which of the two minima holds.</summary>
    public required ClusterRole Role { get; init; }

    /// <summary>The private subnets, one for each zone.</summary>
    public required InputList<string> SubnetIds { get; init; }

    /// <summary>The KMS key of the disks. Its key policy must let <c>AWSServiceRoleForAutoScaling</c> use it and make grants, or no instance starts.</summary>
    /// <remarks>https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html</remarks>
    public required Input<string> KeyArn { get; init; }

    /// <summary>Which groups, how many nodes, which image.</summary>
    public required NodePlan Plan { get; init; }

    /// <summary>What a node needs to become ready, above all the network add-on. Default: nothing.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>Tags of every resource, of instances and of disks. Default: none but the name.</summary>
    public Tags Tags { get; init; } = Tags.None;
}
