using Tandem.Rehearsal.Clock;

namespace Tandem.Rehearsal.Kubernetes;

/// <summary>
/// What a change of the role runs, and the keeper: the rounds of <c>components/StandbyPolicy/role.sh</c>. To active a round lifts the gates and drops held runs; to
/// standby it suspends the runs under way, evicts what the budgets let go, and from the seventh round on deletes the rest. Two quiet rounds in a row end it, or its
/// deadline. The keeper deletes no pod. Fault model: the Job always starts, and all it asks is done within the second.
/// </summary>
internal sealed class RoleJob(SubDeck deck, DateTimeOffset start)
{
    internal void Tick(ClusterFacts facts, ClusterState cluster, long second)
    {
        if (facts.RoleChange.Length > 0 && facts.RoleChange != cluster.RoleChangeDone && facts.RoleChange != cluster.RoleChangeRunning)
        {
            (cluster.RoleChangeRunning, cluster.RoleRounds, cluster.RoleQuietRounds) = (facts.RoleChange, 0, 0);
            cluster.RoleRoundAt = second + deck.Between(Timings.RoleJob.Least, Timings.RoleJob.Most);
        }

        if (cluster.RoleChangeRunning.Length > 0 && second >= cluster.RoleRoundAt)
        {
            Settle(facts, cluster, second);
        }

        var moment = start.AddSeconds(second - Timings.KeeperStarts - 1);
        if (facts.Keeper?.Next(moment) == moment.AddSeconds(1))
        {
            Keep(facts, cluster);
        }
    }

    private static void Settle(ClusterFacts facts, ClusterState cluster, long second)
    {
        cluster.RoleRounds++;
        var changed = facts.IsStandby ? FollowStandby(facts, cluster, second) : FollowActive(facts, cluster);
        cluster.RoleQuietRounds = changed == 0 ? cluster.RoleQuietRounds + 1 : 0;
        cluster.RoleRoundAt = second + Timings.RoleRound;
        if (cluster.RoleQuietRounds == Timings.RoleQuietRounds || cluster.RoleRounds == Timings.RoleRoundsMost)
        {
            (cluster.RoleChangeDone, cluster.RoleChangeRunning) = (cluster.RoleChangeRunning, "");
        }
    }

    private static void Keep(ClusterFacts facts, ClusterState cluster)
    {
        if (facts.IsStandby)
        {
            LiftMissing(facts, cluster);
            DropHeldRuns(cluster);
        }
        else
        {
            FollowActive(facts, cluster);
        }
    }

    private static int FollowActive(ClusterFacts facts, ClusterState cluster)
    {
        var held = Applications(facts, cluster).Where(p => p.IsHeld).ToList();
        held.ForEach(p => p.IsHeld = false);
        return held.Count + DropHeldRuns(cluster);
    }

    private static int FollowStandby(ClusterFacts facts, ClusterState cluster, long second)
    {
        var runs = cluster.Jobs.Where(j => j is { EndedAt: null, IsSuspended: false }).ToList();
        runs.ForEach(j => (j.IsSuspended, j.IsHeld) = (true, true));

        var surplus = ByController(facts, cluster).SelectMany(pods => pods.Where(p => !p.IsHeld).Skip(facts.WarmReplicas)).ToList();
        if (cluster.RoleRounds <= Timings.EvictionRounds)
        {
            surplus.ForEach(pod => Evict(facts, cluster, pod, second));
        }
        else
        {
            surplus.ForEach(pod => Pods.Delete(facts, pod, second));
        }

        return runs.Count + surplus.Count + LiftMissing(facts, cluster);
    }

    private static void Evict(ClusterFacts facts, ClusterState cluster, PodState pod, long second)
    {
        var ready = cluster.Pods.Count(p => p.Job is null && p.Workload == pod.Workload && p.IsReady(second));
        var workload = facts.Of(pod)!;
        if (!pod.IsReady(second) || workload.Budget is null || workload.Budget.Allows(ready, PodController.Wanted(cluster, workload)) > 0)
        {
            Pods.Delete(facts, pod, second);
        }
    }

    private static int LiftMissing(ClusterFacts facts, ClusterState cluster)
    {
        var missing = ByController(facts, cluster).SelectMany(pods => pods.Where(p => p.IsHeld).Take(facts.WarmReplicas - pods.Count(p => !p.IsHeld))).ToList();
        missing.ForEach(p => p.IsHeld = false);
        return missing.Count;
    }

    private static int DropHeldRuns(ClusterState cluster) => cluster.Jobs.RemoveAll(j => j.IsHeld);

    private static IEnumerable<List<PodState>> ByController(ClusterFacts facts, ClusterState cluster) =>
        Applications(facts, cluster).GroupBy(p => p.Job ?? p.Workload, StringComparer.Ordinal).Select(pods => pods.OrderBy(p => p.Name, StringComparer.Ordinal).ToList());

    private static List<PodState> Applications(ClusterFacts facts, ClusterState cluster) =>
        [.. cluster.Pods.Where(p => p.GoneAt is null && facts.Of(p) is { IsSystem: false })];
}
