namespace Tandem.Components.Workloads;

/// <summary>Which of the manifest's workloads a cluster gets.</summary>
public static class WorkloadSelection
{
    /// <summary>The workloads of a phase and of those before it, in the order of the manifest (R64, R65).</summary>
    /// <param name="workloads">All workloads.</param>
    /// <param name="phase">The phase of the rollout: 1 or 2.</param>
    public static IReadOnlyList<WorkloadDefinition> Of(IEnumerable<WorkloadDefinition> workloads, int phase) =>
        [.. workloads.Where(workload => workload.Phase <= phase)];
}
