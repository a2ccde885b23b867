namespace Tandem.Rehearsal.Kubernetes;

/// <summary>What is left on a node.</summary>
/// <param name="Group">The node's group.</param>
/// <param name="CpuMillis">CPU that nobody has asked for.</param>
/// <param name="MemoryMiB">Memory that nobody has asked for.</param>
internal sealed record Room(NodeGroupFacts Group, int CpuMillis, int MemoryMiB)
{
    internal static Room? Of(ClusterFacts facts, ClusterState cluster, NodeState node)
    {
        if (facts.NodeGroups.FirstOrDefault(g => g.Name == node.Group) is not { } group)
        {
            return null;
        }

        var room = Empty(group);
        foreach (var pod in cluster.Pods.Where(p => p.Node == node.Name))
        {
            room = facts.Of(pod) is { } workload ? room.Without(workload) : room;
        }

        return room;
    }

    internal static Room Empty(NodeGroupFacts group) => NodeSizes.Of(group.InstanceType) is var (cpu, memory) ? new(group, cpu, memory) : throw new InvalidOperationException();

    internal bool Fits(WorkloadFacts workload) => Group.IsSystem == workload.IsSystem && workload.CpuMillis <= CpuMillis && workload.MemoryMiB <= MemoryMiB;

    internal Room Without(WorkloadFacts workload) => this with { CpuMillis = CpuMillis - workload.CpuMillis, MemoryMiB = MemoryMiB - workload.MemoryMiB };
}
