using Tandem.Components.Shared;

namespace Tandem.Components.ClusterIdentity;

/// <summary>Who a cluster is.</summary>
public sealed class ClusterIdentityArgs
{
    /// <summary>The cluster's name, such as <c>prod-a</c>. Known to the platform only: applications see the rank (R112).</summary>
    public required string Cluster { get; init; }

    /// <summary>The environment, such as <c>prod</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>The role.</summary>
    public required ClusterRole Role { get; init; }

    /// <summary>The cluster's rank in the cluster list, from 1; never used twice (R111).</summary>
    public required int Rank { get; init; }

    /// <summary>The release that the cluster runs, such as <c>2026.11</c>.</summary>
    public required string Release { get; init; }

    /// <summary>How many pods of each workload run although the cluster is the standby. Default: 0, none (R37).</summary>
    public int WarmReplicas { get; init; }

    /// <summary>
    /// The weight that ExternalDNS publishes for this cluster's hosts, 0 to 255, in the traffic mode <c>per-workload</c> (R35).
    /// Default: 0. A standby publishes 0 whatever stands here (R38).
    /// </summary>
    public int Weight { get; init; }
}
