namespace Tandem.Components.Monitoring;

/// <summary>Alerts about what the users of an environment see, whichever cluster serves them.</summary>
internal static class EnvironmentAlerts
{
    public static IReadOnlyList<AlertRule> For(AlertScene scene) =>
    [
        .. scene.ExpectsTraffic ? [FrontDoorTrafficLost] : Array.Empty<AlertRule>(),
        FrontDoorFails,
        NoActiveCluster,
        .. scene.IsActiveActive ? Array.Empty<AlertRule>() : [SeveralActiveClusters],
    ];

    /// <summary>
    /// One minute without any request, and at most half a minute until the rule is looked at: a loss is noticed within two. Numbers that are missing, as they
    /// are when the cluster that sends them is dead, must be missing twice, since one evaluation may fall into a gap between two senders of one cluster.
    /// </summary>
    private static AlertRule FrontDoorTrafficLost { get; } = new()
    {
        Name = "FrontDoorTrafficLost",
        Scope = AlertScope.Environment,
        Urgency = AlertUrgency.Page,
        Expression =
            $"sum({MetricNames.ClusterRequests}) == 0\n"
            + $"or (absent({MetricNames.ClusterRequests}) and absent({MetricNames.ClusterRequests} offset 30s))",
        For = "0s",
        Summary = "No cluster takes any request.",
        Action = "Run: tandem status. If the active cluster is dead, run: tandem failover.",
    };

    private static AlertRule FrontDoorFails { get; } = new()
    {
        Name = "FrontDoorFails",
        Scope = AlertScope.Environment,
        Urgency = AlertUrgency.Page,
        Expression = $"sum({MetricNames.ClusterFailures}) / (sum({MetricNames.ClusterRequests}) > 0) > 0.05",
        For = "5m",
        Summary = "More than 5 % of all requests fail.",
        Action = "Run: tandem status. Compare the clusters with: tandem compare.",
    };

    private static AlertRule NoActiveCluster { get; } = new()
    {
        Name = "NoActiveCluster",
        Scope = AlertScope.Environment,
        Urgency = AlertUrgency.Page,
        Expression = $"absent({MetricNames.IsActive})",
        For = "3m",
        Summary = "No cluster says that it is active.",
        Action = "Run: tandem status. It names the active cluster from Pulumi's state, whatever the metrics say.",
    };

    /// <summary>Two are active while a switchover warms, ramps and drains; longer than its longest plan means that it was left half-way.</summary>
    private static AlertRule SeveralActiveClusters { get; } = new()
    {
        Name = "SeveralActiveClusters",
        Scope = AlertScope.Environment,
        Urgency = AlertUrgency.Ticket,
        Expression = $"count({MetricNames.IsActive}) > 1",
        For = "1h",
        Summary = "More than one cluster has been active for an hour.",
        Action = "Run: tandem status. Finish or undo the switchover with: tandem resume, or tandem rollback.",
    };
}
