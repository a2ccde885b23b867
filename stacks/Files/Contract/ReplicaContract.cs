using System.Globalization;

namespace Tandem.Stacks.Files.Contract;

/// <summary>
/// R29: two replicas or more, so that the loss of a node is survived. The requirement says "usually": the exceptions are a workload that runs once in the
/// whole fleet (R117) and one that says with <c>single</c> why one is enough.
/// </summary>
internal static class ReplicaContract
{
    private const string Two = "One replica does not survive the loss of a node (R29). Use 2 or more, or say in single why one is enough.";

    private static readonly string[] Counts = ["replicas", "replicaCount", "minReplicas"];

    /// <summary>Reports too few replicas, in the capacity and in the values.</summary>
    /// <param name="row">The row of the manifest.</param>
    /// <param name="workload">What was read from it.</param>
    /// <param name="values">The chart's values.</param>
    public static void Check(Section row, Workload workload, PlacedValue values)
    {
        if (workload.Concurrency == "primary-only" || workload.Single is { Length: > 0 })
        {
            return;
        }

        if (workload.Capacity.Replicas == 1 && row.Placed("capacity").Child("replicas") is { Text: "1" } capacity)
        {
            capacity.Wrong(Two);
        }

        foreach (var count in values.InUse.Where(value => Counts.Contains(value.Key) && IsTooFew(value.Text)))
        {
            count.Wrong(Two);
        }
    }

    private static bool IsTooFew(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 2;
}
