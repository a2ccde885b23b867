namespace Tandem.Stacks.Files;

/// <summary>What a release has to pin, because every cluster is made of it. More may stand in it.</summary>
public static class ReleaseParts
{
    /// <summary>EKS add-ons.</summary>
    public static IReadOnlyList<string> AddOns { get; } = ["vpc-cni", "coredns", "kube-proxy", "eks-pod-identity-agent", "metrics-server"];

    /// <summary>Charts of the platform.</summary>
    public static IReadOnlyList<string> Charts { get; } =
    [
        "aws-load-balancer-controller", "traefik", "cluster-autoscaler", "prometheus", "prometheus-node-exporter", "fluent-bit",
    ];

    /// <summary>The chart that a cluster needs besides where each workload has records of its own.</summary>
    public const string ChartOfRecords = "external-dns";

    /// <summary>Images that no chart chooses.</summary>
    public static IReadOnlyList<string> Images { get; } = ["cluster-autoscaler", "kubectl", "rank-service"];
}
