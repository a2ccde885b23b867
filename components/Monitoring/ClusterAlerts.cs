using System.Text.RegularExpressions;

namespace Tandem.Components.Monitoring;

/// <summary>Alerts about one cluster.</summary>
internal static class ClusterAlerts
{
    public static IReadOnlyList<AlertRule> For(AlertScene scene) =>
    [
        ActiveWithoutTraffic,
        .. scene.WorkloadNamespaces.Count == 0 ? [] : WorkloadAlerts(scene),
        PlatformDown(scene),
        NodeNotReady,
    ];

    /// <summary><c>absent()</c> drops labels, so each cluster is named; it is wanted of the standby too, which must be there when it is needed.</summary>
    public static AlertRule Watchdog(string cluster) => new()
    {
        Name = "ClusterSilent",
        Scope = AlertScope.Cluster,
        Urgency = AlertUrgency.Ticket,
        Expression = $$"""absent({{MetricNames.Role}}{cluster="{{cluster}}"})""",
        For = "10m",
        Summary = $"{cluster} has sent no metrics for ten minutes.",
        Action = $"Check {cluster} and its agents. Do not switch to it meanwhile.",
        Cluster = cluster,
    };

    /// <summary>A switchover makes a cluster active some minutes before it gives it weight; hence the long wait. Loss of all traffic pages by itself.</summary>
    private static AlertRule ActiveWithoutTraffic { get; } = new()
    {
        Name = "ActiveWithoutTraffic",
        Scope = AlertScope.Cluster,
        Urgency = AlertUrgency.Ticket,
        Expression = $"{MetricNames.IsActive} unless on (cluster) ({MetricNames.ClusterRequests} > 0)",
        For = "30m",
        Summary = "{{ $labels.cluster }} is active and takes no request.",
        Action = "Run: tandem status. Rest the cluster if it was left warm.",
    };

    private static AlertRule NodeNotReady { get; } = new()
    {
        Name = "NodeNotReady",
        Scope = AlertScope.Cluster,
        Urgency = AlertUrgency.Ticket,
        Expression = "kube_node_status_condition{condition=\"Ready\",status=\"true\"} == 0",
        For = "15m",
        Summary = "Node {{ $labels.node }} of {{ $labels.cluster }} has not been ready for 15 minutes.",
        Action = "Drain and terminate the node; its group replaces it.",
    };

    private static AlertRule PlatformDown(AlertScene scene) => new()
    {
        Name = "PlatformDown",
        Scope = AlertScope.Cluster,
        Urgency = AlertUrgency.Page,
        Expression =
            $"(kube_deployment_status_replicas_available{{namespace=~\"{AnyOf(scene.PlatformNamespaces)}\"}} == 0)\n"
            + $"and on (cluster) {MetricNames.IsActive}",
        For = "10m",
        Summary = "{{ $labels.namespace }}/{{ $labels.deployment }} of {{ $labels.cluster }} has no running pod.",
        Action = "Look at the deployment's events. If users are hurt, run: tandem switchover.",
    };

    private static IReadOnlyList<AlertRule> WorkloadAlerts(AlertScene scene)
    {
        var where = $"namespace=~\"{AnyOf(scene.WorkloadNamespaces)}\"";
        var isHeld = !scene.IsStandbyWarm && !scene.IsActiveActive;
        return isHeld ? [WorkloadUnavailable(where), StandbyRunsApplications(where)] : [WorkloadUnavailable(where)];
    }

    private static AlertRule WorkloadUnavailable(string where) => new()
    {
        Name = "WorkloadUnavailable",
        Scope = AlertScope.Cluster,
        Urgency = AlertUrgency.Page,
        Expression =
            $"(kube_deployment_status_replicas_available{{{where}}} < kube_deployment_spec_replicas{{{where}}})\n"
            + $"and on (cluster) {MetricNames.IsActive}",
        For = "15m",
        Summary = "{{ $labels.namespace }}/{{ $labels.deployment }} of {{ $labels.cluster }} has fewer pods than it asks for.",
        Action = "Look at the deployment's events and at the autoscaler.",
    };

    private static AlertRule StandbyRunsApplications(string where) => new()
    {
        Name = "StandbyRunsApplications",
        Scope = AlertScope.Cluster,
        Urgency = AlertUrgency.Ticket,
        Expression =
            $"(sum by (cluster, namespace) (kube_pod_status_phase{{{where},phase=\"Running\"}}) > 0)\n"
            + $"and on (cluster) {MetricNames.IsStandby}",
        For = "30m",
        Summary = "{{ $labels.cluster }} is standby and runs pods in {{ $labels.namespace }}.",
        Action = "Run: tandem status. Rest the cluster again, or find out who took the gate off.",
    };

    private static string AnyOf(IReadOnlyList<string> names) => string.Join('|', names.Select(Regex.Escape));
}
