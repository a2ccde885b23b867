using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Scheduling.V1;

namespace Tandem.Components.Workloads;

/// <summary>
/// Who gets a node first. It matters most in the minutes after a standby became active: all pods ask at once, and nodes come one by one (R41).
/// </summary>
public static class WorkloadPriorities
{
    /// <summary>Priority to value. All are below the platform's own, which Kubernetes ships at two thousand million.</summary>
    internal static readonly ImmutableSortedDictionary<string, int> Values = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("high", 1_000),
        KeyValuePair.Create("normal", 500),
        KeyValuePair.Create("low", 100),
    ]);

    /// <summary>The name of the PriorityClass, which a chart's values ask for with <c>{priority}</c>.</summary>
    /// <param name="priority"><c>high</c>, <c>normal</c> or <c>low</c>.</param>
    public static string ClassName(string priority) => $"application-{priority}";

    internal static PriorityClassArgs Class(string priority) => new()
    {
        Metadata = new ObjectMetaArgs { Name = ClassName(priority) },
        Value = Values[priority],
        Description = $"Applications of {priority} priority, as the workload manifest says.",
        // Work of low priority waits for a free place rather than taking one.
        PreemptionPolicy = priority == "low" ? "Never" : "PreemptLowerPriority",
    };
}
