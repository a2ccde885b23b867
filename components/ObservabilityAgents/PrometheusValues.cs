using System.Globalization;
using Pulumi;
using Tandem.Components.ClusterIdentity;
using Tandem.Components.Shared;
using static Tandem.Components.Shared.ChartValues;

namespace Tandem.Components.ObservabilityAgents;

/// <summary>
/// Values of the chart <c>prometheus</c> 29.27.0: Prometheus as an agent, which reads metrics and sends them on but keeps, queries and alerts on nothing
/// itself, and kube-state-metrics beside it.
/// </summary>
/// <remarks>
/// https://github.com/prometheus-community/helm-charts/blob/main/charts/prometheus/values.yaml, …/charts/kube-state-metrics/values.yaml
/// https://prometheus.io/docs/prometheus/latest/prometheus_agent/
/// </remarks>
internal static class PrometheusValues
{
    public const string ServiceAccount = "prometheus-server";

    private const string ReplicaLabel = "prometheus_replica";

    public static Dictionary<string, object> For(ObservabilityAgentsArgs args) => new(StringComparer.Ordinal)
    {
        ["server"] = Server(args),
        ["serviceAccounts"] = Map(("server", Map(("create", true), ("name", ServiceAccount)))),
        ["configmapReload"] = Map(("prometheus", Map(("containerSecurityContext", ContainerSecurity()), ("resources", Resources("10m", "32Mi", "64Mi"))))),
        // An agent refuses to start with a rule file; the shared workspace has the rules (R46).
        ["serverFiles"] = Map(("prometheus.yml", Map(("rule_files", Array.Empty<object>())))),
        ["scrapeConfigs"] = ScrapeConfigs.All(),
        ["kube-state-metrics"] = KubeStateMetrics(),
        ["alertmanager"] = Map(("enabled", false)),
        ["prometheus-pushgateway"] = Map(("enabled", false)),
        // It needs the host's network and files, so it has a release and a namespace of its own.
        ["prometheus-node-exporter"] = Map(("enabled", false)),
    };

    private static Dictionary<string, object> Server(ObservabilityAgentsArgs args) => Map(
        ("defaultFlagsOverride", new object[]
        {
            "--agent",
            "--config.file=/etc/config/prometheus.yml",
            "--storage.agent.path=/data",
            "--storage.agent.retention.max-time=30m",
            "--web.enable-lifecycle",
        }),
        ("global", Map(
            ("scrape_interval", string.Create(CultureInfo.InvariantCulture, $"{args.ScrapeIntervalSeconds}s")),
            ("external_labels", ExternalLabels(args)))),
        ("env", new object[] { Map(("name", "POD_NAME"), ("valueFrom", Map(("fieldRef", Map(("fieldPath", "metadata.name")))))) }),
        ("remoteWrite", new object[] { RemoteWrite(args) }),
        ("replicaCount", args.PrometheusReplicas),
        ("statefulSet", Map(("enabled", true))),
        // What is not sent yet, half an hour of it at most, may be lost with the pod: the other agent has it too.
        ("persistentVolume", Map(("enabled", false))),
        ("emptyDir", Map(("sizeLimit", "4Gi"))),
        ("podDisruptionBudget", Map(("enabled", true), ("maxUnavailable", 1))),
        ("podAntiAffinity", "soft"),
        ("priorityClassName", "system-cluster-critical"),
        ("tolerations", SystemPlacement.Tolerations()),
        ("nodeSelector", SystemPlacement.Selector()),
        ("securityContext", Map(("seccompProfile", Map(("type", "RuntimeDefault"))))),
        ("containerSecurityContext", ContainerSecurity()),
        ("terminationGracePeriodSeconds", 60),
        ("resources", Resources("200m", "768Mi", "1536Mi")));

    /// <summary>The labels that every series gets. The role is not among them: see <see cref="RoleMetric"/>.</summary>
    private static Dictionary<string, object> ExternalLabels(ObservabilityAgentsArgs args) =>
        Map(("cluster", args.Cluster), ("environment", args.Environment), (ReplicaLabel, "${POD_NAME}"));

    private static Dictionary<string, object> RemoteWrite(ObservabilityAgentsArgs args) => Map(
        ("url", args.WorkspaceEndpoint.Apply(endpoint => $"{endpoint}api/v1/remote_write")),
        ("sigv4", Map(("region", args.Region))),
        ("write_relabel_configs", Deduplication()),
        ("queue_config", Map(("max_samples_per_send", 1000), ("max_shards", 200), ("capacity", 2500))));

    /// <summary>
    /// The workspace takes samples of one <c>cluster</c> that differ in <c>__replica__</c> only for the same, and keeps one of them. The label gets its name
    /// here, as a value: Pulumi takes keys that begin with two underscores for its own.
    /// </summary>
    /// <remarks>https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-ingest-dedupe.html</remarks>
    private static object[] Deduplication() =>
    [
        Map(("source_labels", new object[] { ReplicaLabel }), ("target_label", "__replica__")),
        Map(("action", "labeldrop"), ("regex", ReplicaLabel)),
    ];

    private static Dictionary<string, object> KubeStateMetrics() => Map(
        ("metricLabelsAllowlist", new object[] { RoleMetric.Allowlist }),
        // Not read: the right to list Secrets is the right to read them.
        ("collectorsExclude", new object[] { "certificatesigningrequests", "secrets" }),
        ("tolerations", SystemPlacement.Tolerations()),
        ("nodeSelector", SystemPlacement.Selector()),
        ("priorityClassName", "system-cluster-critical"),
        ("resources", Resources("20m", "128Mi", "512Mi")));
}
