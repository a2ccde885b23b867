using System.Collections.Immutable;
using Tandem.Components.Shared;

namespace Tandem.Components.ClusterIdentity;

/// <summary>
/// How the role becomes the metric <c>tandem_cluster_role{cluster,environment,role,rank,release} 1</c>, without a program of ours to run.
/// kube-state-metrics shows chosen labels of ConfigMaps as <c>kube_configmap_labels</c>; rules of the scrape rename the series of the role ConfigMap.
/// </summary>
/// <remarks>
/// Custom-resource state metrics would do it under the right name at once, but they are made for custom resources and need rights of their own.
/// The role is on this one series only: as a label of every series it would break them all in two at each switch.
/// Alerts join with it: <c>... and on (cluster) tandem_cluster_role{role="active"}</c> (R46, R62).
/// https://github.com/kubernetes/kube-state-metrics/blob/main/docs/metrics/storage/configmap-metrics.md
/// </remarks>
public static class RoleMetric
{
    /// <summary>The metric's name.</summary>
    public const string Name = "tandem_cluster_role";

    /// <summary>What the labels of the role ConfigMap begin with.</summary>
    public const string LabelPrefix = "tandem.dev/";

    /// <summary>The labels of the role ConfigMap, without their prefix, that become labels of the metric.</summary>
    public static ImmutableArray<string> Labels { get; } = ["environment", "rank", "release", "role"];

    /// <summary>An item of kube-state-metrics' <c>metricLabelsAllowlist</c>: which labels of ConfigMaps it shows.</summary>
    public static string Allowlist { get; } = $"configmaps=[{string.Join(',', Labels.Select(label => LabelPrefix + label))}]";

    /// <summary>Items of <c>metric_relabel_configs</c>, in order, for the scrape of kube-state-metrics.</summary>
    /// <remarks>https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config</remarks>
    public static object[] Relabelling() =>
    [
        new Dictionary<string, object>
        {
            ["source_labels"] = new object[] { "__name__", "namespace", "configmap" },
            ["regex"] = $"kube_configmap_labels;{ClusterNames.SystemNamespace};{ClusterNames.RoleConfigMap}",
            ["target_label"] = "__name__",
            ["replacement"] = Name,
        },
        // kube-state-metrics turns every character that no Prometheus label may have into an underscore.
        new Dictionary<string, object>
        {
            ["action"] = "labelmap",
            ["regex"] = $"label_tandem_dev_({string.Join('|', Labels)})",
        },
        new Dictionary<string, object>
        {
            ["action"] = "labeldrop",
            ["regex"] = "label_tandem_dev_.+",
        },
    ];
}
