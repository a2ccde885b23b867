using System.Globalization;
using Tandem.Components.Shared;
using static Tandem.Components.Shared.ChartValues;

namespace Tandem.Components.ClusterAutoscaler.Internal;

/// <summary>
/// Values of the chart <c>cluster-autoscaler</c>. The expander is <c>least-waste</c>: it needs no list of groups to be kept beside the groups themselves,
/// and cannot forget one, as the priority expander does where no pattern matches.
/// </summary>
/// <remarks>
/// cluster-autoscaler/charts/cluster-autoscaler/values.yaml of kubernetes/autoscaler at chart 9.59.0; cluster-autoscaler/config/flags/flags.go at 1.36.1
/// </remarks>
internal static class AutoscalerValues
{
    public static Dictionary<string, object> For(ClusterAutoscalerArgs args)
    {
        var (repository, tag) = Split(args.Image);
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["cloudProvider"] = "aws",
            ["awsRegion"] = args.Cluster.Place.Region,
            // Discovery by the chart's own default: the tags that EKS puts on the Auto Scaling groups.
            ["autoDiscovery"] = Map(("clusterName", args.Cluster.ClusterName)),
            ["image"] = Map(("repository", repository), ("tag", tag)),
            ["fullnameOverride"] = ClusterAutoscaler.ReleaseName,
            ["rbac"] = Map(("create", true), ("serviceAccount", Map(("create", true), ("name", ClusterAutoscaler.ReleaseName)))),
            ["replicaCount"] = 2,
            ["podDisruptionBudget"] = Map(("maxUnavailable", 1)),
            ["priorityClassName"] = "system-cluster-critical",
            ["nodeSelector"] = SystemPlacement.Selector(),
            ["tolerations"] = SystemPlacement.Tolerations(),
            ["topologySpreadConstraints"] = new object[] { SystemPlacement.SpreadOverZones("app.kubernetes.io/instance", ClusterAutoscaler.ReleaseName) },
            ["resources"] = Resources("100m", "300Mi", "600Mi"),
            ["securityContext"] = Map(
                ("runAsNonRoot", true), ("runAsUser", 65534), ("runAsGroup", 65534), ("seccompProfile", Map(("type", "RuntimeDefault")))),
            ["containerSecurityContext"] = ContainerSecurity(),
            ["podAnnotations"] = Map(("prometheus.io/scrape", "true"), ("prometheus.io/port", "8085")),
            ["serviceMonitor"] = Map(("enabled", false)),
            ["extraArgs"] = Flags(args),
        };
    }

    private static Dictionary<string, object> Flags(ClusterAutoscalerArgs args) => Map(
        ("logtostderr", true),
        ("stderrthreshold", "info"),
        ("v", 2),
        ("expander", "least-waste"),
        ("balance-similar-node-groups", true),
        // A group below its minimum is brought up to it, even when no pod asks.
        ("enforce-node-group-min-size", true),
        // Pods of kube-system that are not DaemonSets live on the system nodes; empty directories are lost with any pod.
        ("skip-nodes-with-system-pods", false),
        ("skip-nodes-with-local-storage", false),
        ("scale-down-unneeded-time", Minutes(args.UnneededMinutes)),
        ("max-node-provision-time", Minutes(args.ProvisionMinutesMax)));

    private static string Minutes(int count) => string.Create(CultureInfo.InvariantCulture, $"{count}m");

    private static (string Repository, string Tag) Split(string image)
    {
        var colon = image.LastIndexOf(':');
        return (image[..colon], image[(colon + 1)..]);
    }
}
