namespace Tandem.Switchover.Measuring;

/// <summary>
/// The PromQL a switchover decides by. In each, <c>{cluster}</c> is the cluster's name (the external label of its agents, R45) and <c>{namespaces}</c> a
/// regular expression of the workloads' namespaces. A query that matches no series has no data; it is never taken for 0. None of the defaults looks back
/// further than a minute: a cluster whose agents stopped has no data then, where Prometheus alone would repeat its last word for five.
/// </summary>
public sealed record MetricQueries
{
    private const string Users = "cluster=\"{cluster}\",entrypoint=~\"web|websecure\"";

    private const string Applications = "cluster=\"{cluster}\",namespace=~\"{namespaces}\"";

    /// <summary>0 where Traefik was read twice in the last minute, else no data: it stands in for series that do not exist before the first request.</summary>
    private const string ZeroIfRead = """0 * sum(rate(traefik_config_reloads_total{cluster="{cluster}"}[1m]))""";

    /// <summary>Lets a number pass where kube-state-metrics was read in the last minute.</summary>
    private const string IfFresh = """and count(count_over_time(kube_node_info{cluster="{cluster}"}[1m]))""";

    /// <summary>The series of an application, whichever replica of kube-state-metrics told of it.</summary>
    private const string Each = "max by (namespace, deployment, statefulset)";

    private const string Wanted = $$"""{{Each}} ({__name__=~"kube_deployment_spec_replicas|kube_statefulset_replicas",{{Applications}}})""";

    private const string Ready = $$"""{{Each}} ({__name__=~"kube_deployment_status_replicas_ready|kube_statefulset_status_replicas_ready",{{Applications}}})""";

    /// <summary>The queries used when none are given: Traefik's and kube-state-metrics' own metric names.</summary>
    public static MetricQueries Default { get; } = new();

    /// <summary>Requests a second.</summary>
    public string Requests { get; init; } = $$"""sum(rate(traefik_entrypoint_requests_total{{{Users}}}[1m])) or {{ZeroIfRead}}""";

    /// <summary>Requests a second that were answered with 5xx.</summary>
    public string FailedRequests { get; init; } = $$"""sum(rate(traefik_entrypoint_requests_total{{{Users}},code=~"5.."}[1m])) or {{ZeroIfRead}}""";

    /// <summary>
    /// How long requests take, in seconds, at <see cref="LatencyQuantile"/>. Plain HTTP alone: a WebSocket is one request that lasts as long as it is open.
    /// </summary>
    public string LatencySeconds { get; init; } =
        $$"""histogram_quantile(0.99, sum by (le) (rate(traefik_entrypoint_request_duration_seconds_bucket{{{Users}},protocol="http"}[1m])))""";

    /// <summary>The quantile that <see cref="LatencySeconds"/> asks for. Default: 0.99.</summary>
    public double LatencyQuantile { get; init; } = 0.99;

    /// <summary>Connections that are open at the front door: those that ask and those that are silent, such as streams and WebSockets.</summary>
    public string OpenConnections { get; init; } =
        $$"""(sum(traefik_open_connections{{{Users}}}) or {{ZeroIfRead}}) and {{ZeroIfRead}}""";

    /// <summary>Nodes that are ready.</summary>
    public string NodesReady { get; init; } = $$"""sum(max by (node) (kube_node_status_condition{cluster="{cluster}",condition="Ready",status="true"})) {{IfFresh}}""";

    /// <summary>Nodes that have joined.</summary>
    public string NodesWanted { get; init; } = $$"""count(max by (node) (kube_node_info{cluster="{cluster}"})) {{IfFresh}}""";

    /// <summary>Application pods that are ready: of each application at most as many as it asks for, so that one's spare pods do not hide another's missing ones.</summary>
    public string PodsReady { get; init; } = $"sum(({Wanted} < {Ready}) or {Ready}) {IfFresh}";

    /// <summary>Application pods that Deployments and StatefulSets ask for.</summary>
    public string PodsWanted { get; init; } = $"sum({Wanted}) {IfFresh}";

    /// <summary>Application pods that are not scheduled although no scheduler refused them: those behind a scheduling gate (KEP-3521).</summary>
    public string PodsHeld { get; init; } =
        $$"""
        (sum(max by (namespace, pod) (kube_pod_status_scheduled{{{Applications}},condition="false"}))
          - (sum(max by (namespace, pod) (kube_pod_status_unschedulable{{{Applications}}})) or 0 * sum(kube_pod_info{cluster="{cluster}"}))) {{IfFresh}}
        """;

    /// <summary>The queries by the names that configuration uses, in the order they are documented.</summary>
    public IReadOnlyList<(string Name, string Query)> All =>
    [
        ("requests", Requests), ("failedRequests", FailedRequests), ("latencySeconds", LatencySeconds), ("openConnections", OpenConnections),
        ("nodesReady", NodesReady), ("nodesWanted", NodesWanted), ("podsReady", PodsReady), ("podsWanted", PodsWanted), ("podsHeld", PodsHeld),
    ];

    /// <summary>The same queries, each changed alike.</summary>
    /// <param name="change">From query to query.</param>
    public MetricQueries For(Func<string, string> change) => With((_, query) => change(query));

    /// <summary>The queries with those by the names given put in the place of the defaults.</summary>
    /// <param name="given">Name, as in <see cref="All"/>, to query.</param>
    public MetricQueries With(IReadOnlyDictionary<string, string> given) => With((name, query) => given.GetValueOrDefault(name, query));

    private MetricQueries With(Func<string, string, string> of) => this with
    {
        Requests = of("requests", Requests),
        FailedRequests = of("failedRequests", FailedRequests),
        LatencySeconds = of("latencySeconds", LatencySeconds),
        OpenConnections = of("openConnections", OpenConnections),
        NodesReady = of("nodesReady", NodesReady),
        NodesWanted = of("nodesWanted", NodesWanted),
        PodsReady = of("podsReady", PodsReady),
        PodsWanted = of("podsWanted", PodsWanted),
        PodsHeld = of("podsHeld", PodsHeld),
    };

    internal static string Fill(string query, string cluster, IReadOnlyList<string> namespaces) =>
        query.Replace("{cluster}", cluster, StringComparison.Ordinal).Replace("{namespaces}", string.Join('|', namespaces), StringComparison.Ordinal);
}
