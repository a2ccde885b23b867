using Tandem.Rehearsal.Clock;

namespace Tandem.Rehearsal.Kubernetes;

/// <summary>
/// Puts pods on nodes that have room, the highest priority first, on the first that fits in the order the nodes were made, and brings them to readiness: image pull when the
/// node does not have the image, start, readiness probe. Platform pods go to system nodes, application pods to the others. Held pods do not exist
/// for it. Fault model: a pod, once scheduled, always becomes ready.
/// </summary>
internal sealed class Scheduler(SubDeck deck)
{
    internal void Tick(ClusterFacts facts, ClusterState cluster, long second)
    {
        foreach (var pod in Unscheduled(facts, cluster))
        {
            var workload = facts.Of(pod)!;
            var node = cluster.Nodes.Where(n => n.ReadyAt <= second).FirstOrDefault(n => Room.Of(facts, cluster, n) is { } room && room.Fits(workload));
            if (node is not null)
            {
                Start(pod, workload, node, second);
            }
        }
    }

    internal static IReadOnlyList<PodState> Unscheduled(ClusterFacts facts, ClusterState cluster) =>
        [.. cluster.Pods.Where(p => p is { Node: null, IsHeld: false, GoneAt: null }).OrderByDescending(p => facts.Of(p)!.Priority)];

    private void Start(PodState pod, WorkloadFacts workload, NodeState node, long second)
    {
        var pull = node.Images.Add(workload.Name) ? deck.Between(Timings.ImagePull.Least, Timings.ImagePull.Most) : 1;
        pod.Node = node.Name;
        pod.ReadyAt = second + pull + deck.Between(Timings.Readiness.Least, Timings.Readiness.Most);
        pod.TargetHealthyAt = workload.IsSystem ? pod.ReadyAt + deck.Between(Timings.TargetHealthy.Least, Timings.TargetHealthy.Most) : null;
    }
}
