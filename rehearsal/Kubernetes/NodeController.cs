using Tandem.Rehearsal.Clock;

namespace Tandem.Rehearsal.Kubernetes;

/// <summary>
/// Managed node groups and the Cluster Autoscaler. A group starts with the nodes it was created with, ready, because EKS says ACTIVE only then. Of a
/// group that is not the autoscaler's the nodes follow what is asked for, the youngest go first; of one that is they only keep within its bounds. Every 10 seconds the autoscaler asks for as many nodes as the
/// unschedulable pods need beyond those on the way, and takes away nodes that were empty for 10 minutes; held pods are invisible to it. It moves
/// no pods to empty a node. Fault model: capacity may be refused, then nodes that were asked for do not come while that lasts.
/// </summary>
internal sealed class NodeController(SubDeck deck)
{
    internal void Tick(ClusterFacts facts, ClusterState cluster, long second, bool refusesNodes)
    {
        foreach (var group in facts.NodeGroups)
        {
            KeepWithinBounds(cluster, group, second);
        }

        RemoveGone(facts, cluster);
        if (facts.HasAutoscaler && second % Timings.AutoscalerScan == 0)
        {
            ScaleUp(facts, cluster);
            ScaleDown(facts, cluster, second);
        }

        foreach (var group in facts.NodeGroups.Where(_ => !refusesNodes))
        {
            Launch(cluster, group, second, () => deck.Between(Timings.NodeReady.Least, Timings.NodeReady.Most));
        }
    }

    private static void KeepWithinBounds(ClusterState cluster, NodeGroupFacts group, long second)
    {
        if (!cluster.DesiredNodes.TryGetValue(group.Name, out var desired))
        {
            cluster.DesiredNodes[group.Name] = Math.Clamp(group.Desired, group.Min, group.Max);
            Launch(cluster, group, second, () => 0);
            return;
        }

        cluster.DesiredNodes[group.Name] = Math.Clamp(group.IsAutoscaled ? desired : group.Desired, group.Min, group.Max);
        foreach (var surplus in cluster.Nodes.Where(n => n.Group == group.Name).Skip(cluster.DesiredNodes[group.Name]).ToList())
        {
            Remove(cluster, surplus);
        }
    }

    private static void RemoveGone(ClusterFacts facts, ClusterState cluster)
    {
        foreach (var name in cluster.DesiredNodes.Keys.Where(n => facts.NodeGroups.All(g => g.Name != n)).ToList())
        {
            cluster.DesiredNodes.Remove(name);
            foreach (var node in cluster.Nodes.Where(n => n.Group == name).ToList())
            {
                Remove(cluster, node);
            }
        }
    }

    private static void ScaleUp(ClusterFacts facts, ClusterState cluster)
    {
        // Nodes on the way have no pods yet; what does not fit on them either needs more.
        var rooms = cluster.Nodes.Select(n => Room.Of(facts, cluster, n)).OfType<Room>().ToList();
        rooms.AddRange(facts.NodeGroups.SelectMany(g => Enumerable.Repeat(Room.Empty(g), Math.Max(0, cluster.DesiredNodes[g.Name] - cluster.Nodes.Count(n => n.Group == g.Name)))));
        foreach (var pod in Scheduler.Unscheduled(facts, cluster))
        {
            var workload = facts.Of(pod)!;
            var index = rooms.FindIndex(r => r.Fits(workload));
            if (index < 0 && facts.NodeGroups.FirstOrDefault(g => g.IsAutoscaled && cluster.DesiredNodes[g.Name] < g.Max && Room.Empty(g).Fits(workload)) is { } group)
            {
                cluster.DesiredNodes[group.Name]++;
                rooms.Add(Room.Empty(group));
                index = rooms.Count - 1;
            }

            if (index >= 0)
            {
                rooms[index] = rooms[index].Without(workload);
            }
        }
    }

    private static void ScaleDown(ClusterFacts facts, ClusterState cluster, long second)
    {
        foreach (var node in cluster.Nodes.Where(n => n.ReadyAt <= second).Reverse().ToList())
        {
            var isNeeded = cluster.Pods.Any(p => p.Node == node.Name);
            node.UnneededSince = isNeeded ? null : node.UnneededSince ?? second;
            var group = facts.NodeGroups.First(g => g.Name == node.Group);
            if (group.IsAutoscaled && second - node.UnneededSince >= Timings.NodeUnneeded && cluster.DesiredNodes[group.Name] > group.Min)
            {
                cluster.DesiredNodes[group.Name]--;
                Remove(cluster, node);
            }
        }
    }

    private static void Launch(ClusterState cluster, NodeGroupFacts group, long second, Func<int> delay)
    {
        for (var missing = cluster.DesiredNodes[group.Name] - cluster.Nodes.Count(n => n.Group == group.Name); missing > 0; missing--)
        {
            cluster.Nodes.Add(new NodeState { Name = $"{group.Name}-{++cluster.Made}", Group = group.Name, ReadyAt = second + delay() });
        }
    }

    // Pods of a node that goes away are made anew elsewhere.
    private static void Remove(ClusterState cluster, NodeState node)
    {
        cluster.Nodes.Remove(node);
        cluster.Pods.RemoveAll(p => p.Node == node.Name);
    }
}
