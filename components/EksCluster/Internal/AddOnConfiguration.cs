using Tandem.Components.Shared;

namespace Tandem.Components.EksCluster.Internal;

/// <summary>
/// What the add-ons are told, in the words of their schemas (<c>aws eks describe-addon-configuration</c>). Properties are written in this order.
/// </summary>
internal static class AddOnConfiguration
{
    /// <summary>
    /// Prefixes of 16 addresses instead of single ones, so that a node of the smallest size takes 110 pods; network policies are enforced (R3).
    /// </summary>
    /// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html, …/cni-network-policy-configure.html</remarks>
    public static object VpcCni => new
    {
        enableNetworkPolicy = "true",
        env = new { ENABLE_PREFIX_DELEGATION = "true", WARM_PREFIX_TARGET = "1" },
    };

    /// <summary>On the system nodes, one for each zone where there is one.</summary>
    public static object CoreDns => new
    {
        replicaCount = 3,
        nodeSelector = SystemPlacement.Selector(),
        tolerations = SystemPlacement.Tolerations(),
        topologySpreadConstraints = new[] { SystemPlacement.SpreadOverZones("k8s-app", "kube-dns") },
    };

    /// <summary>On the system nodes.</summary>
    public static object MetricsServer => new
    {
        replicas = 2,
        nodeSelector = SystemPlacement.Selector(),
        tolerations = SystemPlacement.Tolerations(),
    };
}
