using static Tandem.Components.Shared.ChartValues;

namespace Tandem.Components.ObservabilityAgents;

/// <summary>
/// Values of the chart <c>prometheus-node-exporter</c> 4.56.1. Its Service carries the annotation that Prometheus looks for, and it tolerates every taint
/// with the effect NoSchedule by itself, system nodes' too.
/// </summary>
/// <remarks>https://github.com/prometheus-community/helm-charts/blob/main/charts/prometheus-node-exporter/values.yaml</remarks>
internal static class NodeExporterValues
{
    public static Dictionary<string, object> All() => Map(
        ("containerSecurityContext", ContainerSecurity()),
        ("resources", Resources("20m", "32Mi", "128Mi")));
}
