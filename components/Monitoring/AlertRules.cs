namespace Tandem.Components.Monitoring;

/// <summary>
/// The alerts of an environment. Rules about applications are joined with the role, so that a standby, whose applications are held on purpose, is silent
/// (R46, R62); what users see is summed over clusters, so that a switch from one to the other is silent too.
/// </summary>
public static class AlertRules
{
    /// <summary>Every group, for the clusters given.</summary>
    /// <param name="scene">Which clusters there are and what their standby does.</param>
    public static IReadOnlyList<RuleGroup> For(AlertScene scene) =>
    [
        new("traffic", Recordings, EnvironmentAlerts.For(scene)),
        new("clusters", [], ClusterAlerts.For(scene)),
        new("telemetry", [], [.. scene.Clusters.Select(ClusterAlerts.Watchdog)]),
    ];

    private static IReadOnlyList<RecordingRule> Recordings { get; } =
    [
        new(MetricNames.ClusterRequests, $"sum by (cluster) (rate({MetricNames.Requests}{{{MetricNames.UserEntryPoints}}}[1m]))"),
        new(MetricNames.ClusterFailures, $"sum by (cluster) (rate({MetricNames.Requests}{{{MetricNames.UserEntryPoints},code=~\"5..\"}}[1m]))"),
    ];
}

/// <summary>What the rules depend on.</summary>
public sealed record AlertScene
{
    /// <summary>The clusters, by the value of their <c>cluster</c> label.</summary>
    public required IReadOnlyList<string> Clusters { get; init; }

    /// <summary>Namespaces of applications, in which a standby runs nothing (R37).</summary>
    public required IReadOnlyList<string> WorkloadNamespaces { get; init; }

    /// <summary>Namespaces of what every cluster runs at all times: ingress, policies, agents (R9).</summary>
    public required IReadOnlyList<string> PlatformNamespaces { get; init; }

    /// <summary>True where a standby keeps applications running.</summary>
    public required bool IsStandbyWarm { get; init; }

    /// <summary>True where at least one request a minute is usual at any hour; else silence is no alarm (R62).</summary>
    public required bool ExpectsTraffic { get; init; }

    /// <summary>True where every cluster is active at all times (R51).</summary>
    public required bool IsActiveActive { get; init; }
}
