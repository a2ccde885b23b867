using Tandem.Components.ClusterIdentity;
using static Tandem.Components.Shared.ChartValues;

namespace Tandem.Components.ObservabilityAgents;

/// <summary>
/// What Prometheus reads. The chart's own jobs by their names: Helm merges what is given here into them. Pods that ask for it by annotation are read by
/// the chart's <c>kubernetes-pods</c>; Traefik's do, so that <c>traefik_entrypoint_requests_total{cluster,code}</c> gives request rate and share of
/// errors for each cluster.
/// </summary>
/// <remarks>https://github.com/traefik/traefik-helm-chart/blob/v41.3.0/traefik/templates/_podtemplate.tpl</remarks>
internal static class ScrapeConfigs
{
    public static Dictionary<string, object> All() => Map(
        ("kubernetes-api-servers", Relabelled(Drop("(apiserver|etcd|workqueue|rest_client)_.+_bucket"))),
        ("kubernetes-nodes-cadvisor", Relabelled(Drop("container_(tasks_state|memory_failures_total|blkio_.+|network_(tcp|udp).*)"))),
        ("kubernetes-service-endpoints", Relabelled(RoleMetric.Relabelling())),
        ("kubernetes-service-endpoints-slow", Off()),
        ("kubernetes-services", Off()),
        ("kubernetes-pods-slow", Off()),
        ("prometheus-pushgateway", Off()));

    private static Dictionary<string, object> Relabelled(params object[] rules) => Map(("metric_relabel_configs", rules));

    /// <summary>Series that are many, cost by the sample, and that no alert or dashboard of ours asks for.</summary>
    private static Dictionary<string, object> Drop(string names) =>
        Map(("source_labels", new object[] { "__name__" }), ("regex", names), ("action", "drop"));

    private static Dictionary<string, object> Off() => Map(("enabled", false));
}
