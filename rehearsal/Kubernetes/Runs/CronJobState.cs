namespace Tandem.Rehearsal.Kubernetes.Runs;

/// <summary>A CronJob as it is. Seconds count from the world's beginning.</summary>
public sealed class CronJobState
{
    /// <summary>When it was made.</summary>
    public long CreatedAt { get; set; }

    /// <summary>The moment of the schedule that the last run was made for; null when none was.</summary>
    public long? LastScheduled { get; set; }
}

/// <summary>A Job as it is: a run of a CronJob. Seconds count from the world's beginning.</summary>
public sealed class JobState
{
    /// <summary>Its name: that of its CronJob and the minute it was due.</summary>
    public string Name { get; set; } = "";

    /// <summary>The CronJob that made it.</summary>
    public string CronJob { get; set; } = "";

    /// <summary>The moment of the schedule it was made for.</summary>
    public long ScheduledAt { get; set; }

    /// <summary>Whether it makes no pod.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>Whether it carries the label of a run that the standby holds, which is ours to drop.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Since when it makes pods; null while it is suspended.</summary>
    public long? StartedAt { get; set; }

    /// <summary>Whether it has made a pod that has not ended yet.</summary>
    public bool HasPod { get; set; }

    /// <summary>How many of its pods failed.</summary>
    public int Failures { get; set; }

    /// <summary>When it makes the next pod, after one that failed.</summary>
    public long RetryAt { get; set; }

    /// <summary>When it ended, well or not; null while it has not.</summary>
    public long? EndedAt { get; set; }

    /// <summary>Whether it ended badly.</summary>
    public bool HasFailed { get; set; }
}
