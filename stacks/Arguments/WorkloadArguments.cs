using Tandem.Components.Shared;
using Tandem.Components.Workloads;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Arguments;

/// <summary>From a row of the manifest to what the component takes.</summary>
internal static class WorkloadArguments
{
    /// <summary>The component's definition of a workload.</summary>
    /// <param name="workload">The row.</param>
    public static WorkloadDefinition Definition(Workload workload) => new()
    {
        Name = workload.Name,
        Namespace = workload.Namespace,
        Phase = workload.Phase,
        Chart = new ChartReference(workload.Chart.Repository, workload.Chart.Name, workload.Chart.Version),
        Priority = workload.Priority,
        Hosts = workload.Hosts,
        Capacity = Capacity(workload.Capacity),
        Concurrency = workload.Concurrency,
        Values = workload.Values,
    };

    private static Components.Workloads.WorkloadCapacity Capacity(Files.WorkloadCapacity capacity) =>
        new(capacity.Replicas, capacity.MaxReplicas, capacity.Cpu, capacity.Memory);
}
