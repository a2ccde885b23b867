using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Tandem.Components.Shared;

/// <summary>How pods of the platform get onto the always-on system nodes, whatever the role of the cluster is.</summary>
public static class SystemPlacement
{
    /// <summary>The key of the taint of system nodes, with the effect <c>NoSchedule</c>: the one that CoreDNS and other add-ons tolerate by themselves.</summary>
    public const string TaintKey = "CriticalAddonsOnly";

    /// <summary>The label of every node that says which pool it is in.</summary>
    public const string PoolLabel = "tandem.dev/pool";

    /// <summary>The value of <see cref="PoolLabel"/> on system nodes.</summary>
    public const string Pool = "system";

    /// <summary>The tolerations of a pod, as Pulumi's types have them.</summary>
    public static InputList<TolerationArgs> PodTolerations() => [new TolerationArgs { Key = TaintKey, Operator = "Exists", Effect = "NoSchedule" }];

    /// <summary>The node selector of a pod, as Pulumi's types have it.</summary>
    public static InputMap<string> PodSelector() => new() { { PoolLabel, Pool } };

    /// <summary><c>tolerations</c> for the values of a chart.</summary>
    public static object[] Tolerations() =>
        [new Dictionary<string, object>(StringComparer.Ordinal) { ["key"] = TaintKey, ["operator"] = "Exists", ["effect"] = "NoSchedule" }];

    /// <summary><c>nodeSelector</c> for the values of a chart.</summary>
    public static Dictionary<string, object> Selector() => new(StringComparer.Ordinal) { [PoolLabel] = Pool };

    /// <summary>
    /// One of <c>topologySpreadConstraints</c> for the values of a chart: evenly over zones, and rather unevenly than not at all when a zone is gone.
    /// </summary>
    /// <param name="label">A label of the pods to spread.</param>
    /// <param name="value">Its value.</param>
    public static Dictionary<string, object> SpreadOverZones(string label, string value) => ChartValues.Map(
        ("maxSkew", 1),
        ("topologyKey", "topology.kubernetes.io/zone"),
        ("whenUnsatisfiable", "ScheduleAnyway"),
        ("labelSelector", ChartValues.Map(("matchLabels", ChartValues.Map((label, value))))));
}
