using Tandem.Rehearsal.Clock;

namespace Tandem.Rehearsal.Kubernetes;

/// <summary>
/// Makes and deletes pods: ReplicaSets, the policy that holds pods on a standby, and the Job that a role change runs. A pod is held if it is made
/// while the role says standby and the policy is bound; later changes of the role do not touch it, only the Job does: to active it takes the gates
/// off, to standby it deletes application pods, whose replacements come back held. Fault model: none of its own; without the policy nothing is held.
/// </summary>
internal sealed class PodController(SubDeck deck)
{
    internal void Tick(ClusterFacts facts, ClusterState cluster, long second)
    {
        cluster.Pods.RemoveAll(p => p.GoneAt <= second);
        RunRoleJob(facts, cluster, second);
        KeepWarm(facts, cluster, second);
        foreach (var workload in facts.Workloads)
        {
            var alive = cluster.Pods.Where(p => p.Workload == workload.Name && p.GoneAt is null).ToList();
            for (var missing = Wanted(cluster, workload) - alive.Count; missing > 0; missing--)
            {
                Make(facts, cluster, workload);
            }

            // The youngest go first, as a ReplicaSet prefers pods that have run for the shortest time.
            foreach (var surplus in alive.Skip(Wanted(cluster, workload)))
            {
                Delete(surplus, second);
            }
        }

        foreach (var orphan in cluster.Pods.Where(p => p.GoneAt is null && facts.Workloads.All(w => w.Name != p.Workload)))
        {
            Delete(orphan, second);
        }
    }

    internal static int Wanted(ClusterState cluster, WorkloadFacts workload) => Math.Max(workload.Replicas, cluster.Replicas.GetValueOrDefault(workload.Name));

    private void RunRoleJob(ClusterFacts facts, ClusterState cluster, long second)
    {
        if (facts.RoleChange.Length > 0 && facts.RoleChange != cluster.RoleChangeDone && facts.RoleChange != cluster.RoleChangeRunning)
        {
            cluster.RoleChangeRunning = facts.RoleChange;
            cluster.RoleChangeEnds = second + deck.Between(Timings.RoleJob.Least, Timings.RoleJob.Most);
        }

        if (cluster.RoleChangeRunning.Length == 0 || second < cluster.RoleChangeEnds)
        {
            return;
        }

        (cluster.RoleChangeDone, cluster.RoleChangeRunning) = (cluster.RoleChangeRunning, "");
        var applications = cluster.Pods.Where(p => p.GoneAt is null && facts.Workloads.Any(w => w.Name == p.Workload && !w.IsSystem)).ToList();
        foreach (var pod in applications)
        {
            if (!facts.IsStandby)
            {
                pod.IsHeld = false;
            }
            else if (!pod.IsHeld)
            {
                Delete(pod, second);
            }
        }
    }

    // The keeper looks every minute and takes the gates off as many pods as a warm standby runs.
    private static void KeepWarm(ClusterFacts facts, ClusterState cluster, long second)
    {
        foreach (var workload in facts.Workloads.Where(w => facts is { IsStandby: true, WarmReplicas: > 0 } && !w.IsSystem && second % Timings.KeeperLooks == 0))
        {
            var pods = cluster.Pods.Where(p => p.Workload == workload.Name && p.GoneAt is null).ToList();
            foreach (var pod in pods.Where(p => p.IsHeld).Take(facts.WarmReplicas - pods.Count(p => !p.IsHeld)))
            {
                pod.IsHeld = false;
            }
        }
    }

    private static void Make(ClusterFacts facts, ClusterState cluster, WorkloadFacts workload) => cluster.Pods.Add(new PodState
    {
        Name = $"{workload.Name}-{++cluster.Made}",
        Workload = workload.Name,
        IsHeld = facts.HoldsPods && PodAdmission.Of(new PodRequest(!workload.IsSystem, facts.IsStandby ? "standby" : "active")).IsHeld,
    });

    private static void Delete(PodState pod, long second) => pod.GoneAt = second + (pod.Node is null ? 0 : Timings.Termination);
}
