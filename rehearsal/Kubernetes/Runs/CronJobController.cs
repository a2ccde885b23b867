namespace Tandem.Rehearsal.Kubernetes.Runs;

/// <summary>
/// Makes a Job for each moment of a CronJob's schedule. Of moments that were missed, because another run was under way or the CronJob was suspended, only
/// the last is made up for, and only within the starting deadline; what missed it is forgotten. Ended runs are kept up to the CronJob's limits. Fault model: the
/// controller itself never sleeps.
/// </summary>
/// <remarks>https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/cronjob/cronjob_controllerv2.go</remarks>
/// <param name="start">When the world began.</param>
internal sealed class CronJobController(DateTimeOffset start)
{
    internal void Tick(ClusterFacts facts, ClusterState cluster, long second)
    {
        foreach (var gone in cluster.CronJobs.Keys.Where(name => facts.CronJobs.All(c => c.Name != name)).ToList())
        {
            cluster.CronJobs.Remove(gone);
        }

        foreach (var cronJob in facts.CronJobs)
        {
            var state = cluster.CronJobs.TryGetValue(cronJob.Name, out var known) ? known : cluster.CronJobs[cronJob.Name] = new CronJobState { CreatedAt = second };
            Forget(cluster, cronJob);
            if (!cronJob.IsSuspended && Due(cronJob, state, second) is { } due)
            {
                Fire(facts, cluster, cronJob, state, due);
            }
        }
    }

    // The last moment that nothing was made for yet.
    private long? Due(CronJobFacts cronJob, CronJobState state, long second)
    {
        var after = Math.Max(state.LastScheduled ?? state.CreatedAt, cronJob.StartingDeadlineSeconds is { } late ? second - late - 1 : long.MinValue);
        long? due = null;
        for (var next = Next(cronJob, after); next <= second; next = Next(cronJob, next.Value))
        {
            due = next;
        }

        return due;
    }

    private long? Next(CronJobFacts cronJob, long after) => cronJob.Schedule.Next(start.AddSeconds(after)) is { } next ? (long)(next - start).TotalSeconds : null;

    private void Fire(ClusterFacts facts, ClusterState cluster, CronJobFacts cronJob, CronJobState state, long due)
    {
        var open = cluster.Jobs.Where(j => j.CronJob == cronJob.Name && j.EndedAt is null).ToList();
        var role = facts.IsStandby ? "standby" : "active";
        var request = new JobRequest(!cronJob.Pods.IsSystem, role) { IsRepeated = true };
        var answer = facts.HoldsRuns ? JobAdmission.Of(request) : JobAnswer.Kept(request);
        if ((cronJob.Concurrency == RunConcurrency.Forbid && open.Count > 0) || answer.IsRefused)
        {
            return;
        }

        if (cronJob.Concurrency == RunConcurrency.Replace)
        {
            cluster.Jobs.RemoveAll(open.Contains);
        }

        state.LastScheduled = due;
        cluster.Jobs.Add(new JobState
        {
            Name = $"{cronJob.Name}-{start.AddSeconds(due).ToUnixTimeSeconds() / 60}",
            CronJob = cronJob.Name,
            ScheduledAt = due,
            IsSuspended = answer.IsSuspended,
            IsHeld = answer.IsHeld,
        });
    }

    private static void Forget(ClusterState cluster, CronJobFacts cronJob)
    {
        foreach (var (hasFailed, kept) in new[] { (false, cronJob.SuccessfulKept), (true, cronJob.FailedKept) })
        {
            var ended = cluster.Jobs.Where(j => j.CronJob == cronJob.Name && j.EndedAt is not null && j.HasFailed == hasFailed).ToList();
            cluster.Jobs.RemoveAll(ended.Take(ended.Count - kept).Contains);
        }
    }
}
