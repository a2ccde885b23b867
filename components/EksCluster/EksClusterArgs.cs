using Pulumi;
using Tandem.Components.NodeGroups;
using Tandem.Components.Shared;

namespace Tandem.Components.EksCluster;

/// <summary>What a cluster is made of. Two clusters of an environment differ in name, role and what follows from them, and in nothing else (R33).</summary>
public sealed class EksClusterArgs
{
    /// <summary>Region, account and partition.</summary>
    public required AwsPlace Place { get; init; }

    /// <summary>
    /// The name that AWS, kubectl contexts and the <c>cluster</c> label of metrics show. Plain, so that policies can spell it.
    /// Default: the component's name.
    /// </summary>
    public string? ClusterName { get; init; }

    /// <summary>The Kubernetes minor of the release, such as <c>1.36</c>. EKS moves a cluster by one minor at a time.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary>The role. Only the size of the nodes follows from it here (R40).</summary>
    public required ClusterRole Role { get; init; }

    /// <summary>The environment's VPC (R32).</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>The private subnets, one for each zone. Nodes, pods and the network interfaces of the control plane live there.</summary>
    public required InputList<string> PrivateSubnetIds { get; init; }

    /// <summary>The addresses of Kubernetes services, /12 to /24, private and outside the VPC. Cannot be changed later.</summary>
    public required string ServiceCidr { get; init; }

    /// <summary>The environment's KMS key. Kubernetes secrets, the logs of the control plane and the disks of the nodes are encrypted with it.</summary>
    public required Input<string> KeyArn { get; init; }

    /// <summary>Who may reach the cluster, and from where.</summary>
    public required ClusterAccess Access { get; init; }

    /// <summary>The EKS add-ons of the release.</summary>
    public required AddOnVersions AddOns { get; init; }

    /// <summary>The nodes.</summary>
    public required NodePlan Nodes { get; init; }

    /// <summary>Whether the cluster refuses deletion, in EKS and in Pulumi (R13). False only for clusters made to be thrown away. Default: true.</summary>
    public bool IsProtected { get; init; } = true;

    /// <summary>Days that the logs of the control plane are kept; a number that CloudWatch Logs knows. Default: 90.</summary>
    public int LogRetentionDays { get; init; } = 90;

    /// <summary>Tags of every resource. Default: none but the name.</summary>
    public Tags Tags { get; init; } = Tags.None;
}
