using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Tandem.Components.Shared;

/// <summary>How pods of the platform get onto the always-on system nodes, whatever the role of the cluster is.</summary>
public static class SystemPlacement
{
    /// <summary>The taint of system nodes, with the effect <c>NoSchedule</c>: the one that CoreDNS and other add-ons tolerate by themselves.</summary>
    public const string Taint = "CriticalAddonsOnly";

    /// <summary>The toleration as Pulumi's types have it.</summary>
    public static TolerationArgs Toleration() => new() { Key = Taint, Operator = "Exists" };

    /// <summary>The tolerations as the values of a chart have them.</summary>
    public static object[] Tolerations() => [new Dictionary<string, object> { ["key"] = Taint, ["operator"] = "Exists" }];
}
