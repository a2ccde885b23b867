using Pulumi;

namespace Tandem.Components.Workloads;

/// <summary>What is allowed, but better changed: said as warnings of the update.</summary>
public static class WorkloadAdvice
{
    /// <summary>Says all advice about some workloads.</summary>
    /// <param name="workloads">The workloads.</param>
    /// <param name="about">The resource that the warnings are shown beside.</param>
    public static void Give(IEnumerable<WorkloadDefinition> workloads, Resource about)
    {
        foreach (var advice in workloads.SelectMany(Of))
        {
            Log.Warn(advice, about);
        }
    }

    /// <summary>The advice about one workload; none for most.</summary>
    /// <param name="workload">The workload.</param>
    public static IEnumerable<string> Of(WorkloadDefinition workload)
    {
        if (workload.Hosts.Count > 0 && workload.Capacity.Replicas < 2)
        {
            yield return $"workloads.yaml: {workload.Name}: one replica does not survive the loss of a node (R29). Set capacity.replicas to 2 or more.";
        }
        if (workload.Concurrency == "primary-only" && workload.Hosts.Count > 0)
        {
            yield return $"workloads.yaml: {workload.Name}: it serves HTTP but runs on the primary cluster only, which a switchover does not move (R117). "
                + "Make it safe to run twice, or take its hosts away.";
        }
    }
}
