namespace Tandem.Components.EksCluster;

/// <summary>
/// The EKS add-ons of a release, such as <c>v1.22.4-eksbuild.3</c>. None is ever chosen by "latest": two clusters of one release run the same (R97).
/// </summary>
/// <remarks><c>aws eks describe-addon-versions --kubernetes-version 1.36</c> lists what exists.</remarks>
public sealed record AddOnVersions
{
    /// <summary><c>vpc-cni</c>: pod addresses, and network policies.</summary>
    public required string VpcCni { get; init; }

    /// <summary><c>coredns</c>: names inside the cluster.</summary>
    public required string CoreDns { get; init; }

    /// <summary><c>kube-proxy</c>: service addresses.</summary>
    public required string KubeProxy { get; init; }

    /// <summary><c>eks-pod-identity-agent</c>: AWS credentials of pods.</summary>
    public required string PodIdentityAgent { get; init; }

    /// <summary><c>metrics-server</c>: what horizontal autoscalers measure.</summary>
    public required string MetricsServer { get; init; }
}
