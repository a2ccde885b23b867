using Tandem.Components.ClusterIdentity;
using static Tandem.Components.ObservabilityAgents.PrometheusValues;

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
        ("kubernetes-api-servers", Map(("metric_relabel_configs", new object[] { Drop("(apiserver|etcd|workqueue|rest_client)_.+_bucket") }))),
        ("kubernetes-nodes-cadvisor", Map(("metric_relabel_configs", new object[] { Drop("container_(tasks_state|memory_failures_total|blkio_.+|network_(tcp|udp).*)") }))),
        ("kubernetes-service-endpoints", Map(("metric_relabel_configs", RoleMetric.Relabelling()))),
        ("kubernetes-service-endpoints-slow", Off()),
        ("kubernetes-services", Off()),
        ("kubernetes-pods-slow", Off()),
        ("prometheus-pushgateway", Off()));

    /// <summary>Series that are many, cost by the sample, and that no alert or dashboard of ours asks for.</summary>
    private static Dictionary<string, object> Drop(string names) =>
        Map(("source_labels", new object[] { "__name__" }), ("regex", names), ("action", "drop"));

    private static Dictionary<string, object> Off() => Map(("enabled", false));
}
