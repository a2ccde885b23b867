namespace Tandem.Rehearsal.Kubernetes.Runs;

/// <summary>A CronJob as it was asked for. Defaults are those of Kubernetes.</summary>
/// <param name="Name">Its namespace and name, <c>namespace/name</c>.</param>
/// <param name="Schedule">When it fires.</param>
/// <param name="Pods">The pod of a run. A run has one at a time.</param>
/// <remarks>https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/cron-job-v1/</remarks>
public sealed record CronJobFacts(string Name, CronSchedule Schedule, WorkloadFacts Pods)
{
    /// <summary>What happens when one is due while another is under way. Default: both run.</summary>
    public RunConcurrency Concurrency { get; init; }

    /// <summary>How late a run may begin, in seconds. Default: null, however late.</summary>
    public int? StartingDeadlineSeconds { get; init; }

    /// <summary>Whether it does not fire. Default: it does.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>How many runs that went well are kept. Default: 3.</summary>
    public int SuccessfulKept { get; init; } = 3;

    /// <summary>How many runs that failed are kept. Default: 1.</summary>
    public int FailedKept { get; init; } = 1;

    /// <summary>How long a run may take, in seconds. Default: null, as long as it likes.</summary>
    public int? ActiveDeadlineSeconds { get; init; }

    /// <summary>How often a run is tried again. Default: 6.</summary>
    public int BackoffLimit { get; init; } = 6;
}

/// <summary>What a CronJob does with a run that is due while another is under way.</summary>
public enum RunConcurrency
{
    /// <summary>Both run.</summary>
    Allow,

    /// <summary>It waits until the other is over; of several that waited the last one runs.</summary>
    Forbid,

    /// <summary>The other is deleted.</summary>
    Replace,
}
