namespace Tandem.Components.Network;

/// <summary>Values that a network takes where its arguments say nothing.</summary>
public static class NetworkDefaults
{
    /// <summary>Days that flow logs are kept.</summary>
    public const int FlowLogRetentionDays = 90;

    /// <summary>Pods that fit on a node: what EKS advises for nodes of up to 30 virtual CPUs.</summary>
    /// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html</remarks>
    public const int MaxPodsPerNode = 110;

    /// <summary>Addresses that EKS may take in one subnet for a control plane's interfaces: it asks for six free ones.</summary>
    /// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html</remarks>
    public const int ControlPlaneAddresses = 6;

    /// <summary>Services that a private cluster calls and that therefore get an interface endpoint in the VPC.</summary>
    /// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html; <c>autoscaling</c> for the Cluster Autoscaler, <c>kms</c> for
    /// encrypted volumes and secrets, <c>aps-workspaces</c> for metrics.</remarks>
    public static IReadOnlyList<string> InterfaceEndpoints { get; } =
    [
        "aps-workspaces", "autoscaling", "ec2", "ecr.api", "ecr.dkr", "eks", "eks-auth", "elasticloadbalancing", "kms", "logs", "sts",
    ];
}
