namespace Tandem.Switchover.Measuring;

/// <summary>
/// The PromQL a switchover decides by. In each, <c>{cluster}</c> is the cluster's name (the external label of its agents, R45) and <c>{namespaces}</c> a
/// regular expression of the workloads' namespaces. A query that matches no series has no data; it is never taken for 0.
/// </summary>
public sealed record MetricQueries
{
    /// <summary>The queries used when none are given: Traefik's and kube-state-metrics' own metric names.</summary>
    public static MetricQueries Default { get; } = new();

    /// <summary>Requests a second. Traefik has no such series before the first request, so one that is always there stands in with 0.</summary>
    public string Requests { get; init; } =
        """sum(rate(traefik_entrypoint_requests_total{cluster="{cluster}",entrypoint=~"web|websecure"}[1m])) or 0 * sum(traefik_config_reloads_total{cluster="{cluster}"})""";

    /// <summary>Requests a second that were answered with 5xx.</summary>
    public string FailedRequests { get; init; } =
        """sum(rate(traefik_entrypoint_requests_total{cluster="{cluster}",entrypoint=~"web|websecure",code=~"5.."}[1m])) or 0 * sum(traefik_config_reloads_total{cluster="{cluster}"})""";

    /// <summary>
    /// How long requests take, in seconds, at <see cref="LatencyQuantile"/>. Plain HTTP alone: a WebSocket is one request that lasts as long as it is open.
    /// </summary>
    public string LatencySeconds { get; init; } =
        """histogram_quantile(0.99, sum by (le) (rate(traefik_entrypoint_request_duration_seconds_bucket{cluster="{cluster}",entrypoint=~"web|websecure",protocol="http"}[1m])))""";

    /// <summary>The quantile that <see cref="LatencySeconds"/> asks for. Default: 0.99.</summary>
    public double LatencyQuantile { get; init; } = 0.99;

    /// <summary>Connections that are open at the front door: those that ask and those that are silent, such as streams and WebSockets.</summary>
    public string OpenConnections { get; init; } = """sum(traefik_open_connections{cluster="{cluster}",entrypoint=~"web|websecure"})""";

    /// <summary>Nodes that are ready.</summary>
    public string NodesReady { get; init; } = """sum(kube_node_status_condition{cluster="{cluster}",condition="Ready",status="true"})""";

    /// <summary>Nodes that have joined.</summary>
    public string NodesWanted { get; init; } = """count(kube_node_info{cluster="{cluster}"})""";

    /// <summary>Application pods that are ready.</summary>
    public string PodsReady { get; init; } = """sum(kube_pod_status_ready{cluster="{cluster}",condition="true",namespace=~"{namespaces}"})""";

    /// <summary>Application pods that Deployments ask for.</summary>
    public string PodsWanted { get; init; } = """sum(kube_deployment_spec_replicas{cluster="{cluster}",namespace=~"{namespaces}"})""";

    /// <summary>Application pods that are not scheduled although no scheduler refused them: those behind a scheduling gate (KEP-3521).</summary>
    public string PodsHeld { get; init; } =
        """
        sum(kube_pod_status_scheduled{cluster="{cluster}",condition="false",namespace=~"{namespaces}"})
          - (sum(kube_pod_status_unschedulable{cluster="{cluster}",namespace=~"{namespaces}"}) or 0 * sum(kube_pod_info{cluster="{cluster}"}))
        """;

    internal static string Fill(string query, string cluster, IReadOnlyList<string> namespaces) =>
        query.Replace("{cluster}", cluster, StringComparison.Ordinal).Replace("{namespaces}", string.Join('|', namespaces), StringComparison.Ordinal);
}
