using Pulumi;
using static Tandem.Components.Shared.ChartValues;

namespace Tandem.Components.ObservabilityAgents;

/// <summary>
/// Values of the chart <c>fluent-bit</c> 0.58.1: reads the logs of every container on the node, marks each record with cluster and environment, writes to
/// the shared log group, a stream for each pod.
/// </summary>
/// <remarks>
/// https://github.com/fluent/helm-charts/blob/main/charts/fluent-bit/values.yaml
/// https://docs.fluentbit.io/manual/data-pipeline/outputs/cloudwatch
/// </remarks>
internal static class FluentBitValues
{
    public const string ServiceAccount = "fluent-bit";

    public static Dictionary<string, object> For(ObservabilityAgentsArgs args) => Map(
        ("serviceAccount", Map(("create", true), ("name", ServiceAccount))),
        ("testFramework", Map(("enabled", false))),
        // Every node, whatever its taints: what runs there has logs.
        ("tolerations", new object[] { Map(("operator", "Exists")) }),
        ("priorityClassName", "system-node-critical"),
        ("podAnnotations", Map(("prometheus.io/scrape", "true"), ("prometheus.io/port", "2020"), ("prometheus.io/path", "/api/v2/metrics/prometheus"))),
        // Root, because the log files of containers belong to it; nothing else of root's is needed.
        ("securityContext", ContainerSecurity("DAC_READ_SEARCH")),
        ("resources", Resources("50m", "64Mi", "256Mi")),
        ("config", Map(
            ("inputs", Inputs),
            ("filters", Filters(args)),
            ("outputs", args.LogGroupName.Apply(group => Outputs(args, group))))));

    private const string Inputs =
        """
        [INPUT]
            Name tail
            Path /var/log/containers/*.log
            multiline.parser docker, cri
            Tag kube.*
            Mem_Buf_Limit 16MB
            Skip_Long_Lines On
            DB /var/log/fluent-bit-tail.db
        [INPUT]
            Name systemd
            Tag host.*
            Systemd_Filter _SYSTEMD_UNIT=kubelet.service
            Read_From_Tail On
        """;

    private static string Filters(ObservabilityAgentsArgs args) =>
        $"""
        [FILTER]
            Name kubernetes
            Match kube.*
            Merge_Log On
            Keep_Log Off
            Annotations Off
            K8S-Logging.Parser On
            K8S-Logging.Exclude On
        [FILTER]
            Name record_modifier
            Match *
            Record cluster {args.Cluster}
            Record environment {args.Environment}
        """;

    private static string Outputs(ObservabilityAgentsArgs args, string logGroup) =>
        $"""
        [OUTPUT]
            Name cloudwatch_logs
            Match *
            region {args.Region}
            log_group_name {logGroup}
            log_stream_prefix {args.Cluster}-
            auto_create_group false
            retry_limit 5
        """;
}
