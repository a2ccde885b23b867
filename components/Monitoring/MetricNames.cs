namespace Tandem.Components.Monitoring;

/// <summary>The series that the alert rules stand on. Whoever sends metrics keeps to them.</summary>
public static class MetricNames
{
    /// <summary>
    /// Which role a cluster has: 1 with the label <c>role</c> of <c>active</c> or <c>standby</c>. Every series carries the label <c>cluster</c> (R46).
    /// </summary>
    public const string Role = "tandem_cluster_role";

    /// <summary>Requests that the front door's proxies took, with the label <c>code</c>.</summary>
    /// <remarks>https://doc.traefik.io/traefik/observability/metrics/overview/#entrypoint-metrics</remarks>
    public const string Requests = "traefik_entrypoint_requests_total";

    /// <summary>The longest time, in seconds, between two readings of a series: rates over one minute need two readings in it.</summary>
    public const int ReadingIntervalSecondsMax = 30;

    /// <summary>The entry points that users come through, as a PromQL matcher.</summary>
    public const string UserEntryPoints = "entrypoint=~\"web|websecure\"";

    /// <summary>True for the cluster that runs applications; joined by <c>on(cluster)</c>.</summary>
    public const string IsActive = $$"""{{Role}}{role="active"} == 1""";

    /// <summary>True for a cluster whose applications are held; joined by <c>on(cluster)</c>.</summary>
    public const string IsStandby = $$"""{{Role}}{role="standby"} == 1""";

    /// <summary>Requests a second that each cluster takes.</summary>
    public const string ClusterRequests = "cluster:frontdoor_requests:rate1m";

    /// <summary>Failed requests a second (5xx) in each cluster.</summary>
    public const string ClusterFailures = "cluster:frontdoor_failures:rate1m";
}
