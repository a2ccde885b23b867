namespace Tandem.Rehearsal.Kubernetes;

/// <summary>
/// ReplicaSets: as many pods of each workload as are wanted. What it leaves out: rollouts, so that all pods of a workload are of its newest version. Fault
/// model: none of its own.
/// </summary>
internal static class PodController
{
    internal static void Tick(ClusterFacts facts, ClusterState cluster, long second)
    {
        cluster.Pods.RemoveAll(p => p.GoneAt <= second);
        foreach (var workload in facts.Workloads)
        {
            var alive = cluster.Pods.Where(p => p.Job is null && p.Workload == workload.Name && p.GoneAt is null).ToList();
            for (var missing = Wanted(cluster, workload) - alive.Count; missing > 0; missing--)
            {
                Pods.Make(facts, cluster, workload);
            }

            // The youngest go first, as a ReplicaSet prefers pods that have run for the shortest time.
            foreach (var surplus in alive.Skip(Wanted(cluster, workload)))
            {
                Pods.Delete(facts, surplus, second);
            }
        }

        foreach (var orphan in cluster.Pods.Where(p => p is { Job: null, GoneAt: null } && facts.Of(p) is null))
        {
            Pods.Delete(facts, orphan, second);
        }
    }

    internal static int Wanted(ClusterState cluster, WorkloadFacts workload) => Math.Max(workload.Replicas, cluster.Replicas.GetValueOrDefault(workload.Name));
}
