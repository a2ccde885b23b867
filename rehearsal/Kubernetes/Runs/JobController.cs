using Tandem.Rehearsal.Clock;

namespace Tandem.Rehearsal.Kubernetes.Runs;

/// <summary>
/// Runs Jobs: one pod at a time, a new one after one that failed or was lost, later and later, until the backoff limit; deadline and retries count from when the
/// Job was last resumed. A suspended Job has no pod: those it had are deleted, with their grace period. Pods of a Job that is gone are deleted too. A pod that
/// has ended uses nothing and is forgotten. Fault model: runs of a cluster may fail.
/// </summary>
/// <remarks>https://kubernetes.io/docs/concepts/workloads/controllers/job/</remarks>
internal sealed class JobController(SubDeck deck)
{
    internal void Tick(ClusterFacts facts, ClusterState cluster, long second, bool runsFail)
    {
        cluster.Jobs.RemoveAll(j => facts.CronJobs.All(c => c.Name != j.CronJob));
        foreach (var pod in cluster.Pods.Where(p => p is { Job: not null, GoneAt: null } && cluster.Jobs.All(j => j.Name != p.Job)))
        {
            Pods.Delete(facts, pod, second);
        }

        foreach (var job in cluster.Jobs.Where(j => j.EndedAt is null))
        {
            Follow(facts, cluster, job, second, runsFail);
        }
    }

    private void Follow(ClusterFacts facts, ClusterState cluster, JobState job, long second, bool runsFail)
    {
        var asked = facts.CronJobs.First(c => c.Name == job.CronJob);
        var pod = cluster.Pods.FirstOrDefault(p => p.Job == job.Name && p.GoneAt is null);
        job.StartedAt = job.IsSuspended ? null : job.StartedAt ?? second;
        if (job.IsSuspended)
        {
            (job.HasPod, job.Failures, job.RetryAt) = (false, 0, 0);
            Stop(facts, pod, second);
        }
        else if (second - job.StartedAt >= asked.ActiveDeadlineSeconds)
        {
            (job.EndedAt, job.HasFailed) = (second, true);
            Stop(facts, pod, second);
        }
        else if (job.HasPod && (pod is null || pod.EndsAt <= second))
        {
            End(cluster, job, pod, second, asked.BackoffLimit, isWell: pod is not null && !runsFail);
        }
        else if (pod is null && second >= job.RetryAt)
        {
            job.HasPod = true;
            Pods.Make(facts, cluster, asked.Pods, job.Name);
        }
        else if (pod is { ReadyAt: { } ready, EndsAt: null })
        {
            pod.EndsAt = ready + deck.Between(Timings.Run.Least, Timings.Run.Most);
        }
    }

    private static void End(ClusterState cluster, JobState job, PodState? pod, long second, int backoffLimit, bool isWell)
    {
        job.HasPod = false;
        cluster.Pods.RemoveAll(p => p == pod);
        job.Failures += isWell ? 0 : 1;
        if (isWell || job.Failures > backoffLimit)
        {
            (job.EndedAt, job.HasFailed) = (second, !isWell);
        }

        job.RetryAt = second + Math.Min(Timings.RunRetryMost, Timings.RunRetry << Math.Min(job.Failures - 1, 10));
    }

    private static void Stop(ClusterFacts facts, PodState? pod, long second)
    {
        if (pod is not null)
        {
            Pods.Delete(facts, pod, second);
        }
    }
}
