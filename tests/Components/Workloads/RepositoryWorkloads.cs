using Tandem.Components.Shared;
using Tandem.Components.Workloads;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Tests.Components;

/// <summary>The repository's own workload manifest, as components want it.</summary>
internal static class RepositoryWorkloads
{
    public static IReadOnlyList<WorkloadDefinition> All { get; } = [.. Read().Workloads.Select(Definition)];

    private static WorkloadManifest Read()
    {
        var mistakes = new Mistakes();
        var manifest = WorkloadManifestFile.Read(RepositoryFiles.Text(WorkloadManifestFile.Name), mistakes);
        Assert.Empty(mistakes.All);
        return manifest;
    }

    private static WorkloadDefinition Definition(Workload workload) => new()
    {
        Name = workload.Name,
        Namespace = workload.Namespace,
        Phase = workload.Phase,
        Chart = new ChartReference(workload.Chart.Repository, workload.Chart.Name, workload.Chart.Version),
        Priority = workload.Priority,
        Hosts = workload.Hosts,
        Capacity = new Tandem.Components.Workloads.WorkloadCapacity(
            workload.Capacity.Replicas, workload.Capacity.MaxReplicas, workload.Capacity.Cpu, workload.Capacity.Memory),
        Concurrency = workload.Concurrency,
        Values = workload.Values,
    };
}
