namespace Tandem.Rehearsal.Kubernetes;

/// <summary>
/// How long things take in a cluster, in seconds. Of a range each occurrence draws its own. Sources: Cluster Autoscaler FAQ (scan interval,
/// unneeded time), Kubernetes HPA defaults (sync period, stabilisation, scale-up policy), "registration and first health checks can take a few
/// minutes" (ELB target group health checks). No vendor publishes when a node is ready: EKS best practices speak of multiple minutes.
/// </summary>
public static class Timings
{
    /// <summary>Between two looks of the Cluster Autoscaler.</summary>
    public const int AutoscalerScan = 10;

    /// <summary>From asking for a node until it takes pods.</summary>
    public static readonly (int Least, int Most) NodeReady = (120, 240);

    /// <summary>How long a node must have been empty before it is taken away.</summary>
    public const int NodeUnneeded = 600;

    /// <summary>Pulling an image that the node does not have.</summary>
    public static readonly (int Least, int Most) ImagePull = (8, 25);

    /// <summary>From a started container to a passed readiness probe.</summary>
    public static readonly (int Least, int Most) Readiness = (4, 12);

    /// <summary>From a ready ingress pod to a healthy target.</summary>
    public static readonly (int Least, int Most) TargetHealthy = (60, 150);

    /// <summary>From a change of the role until its Job begins: its pod is scheduled on a system node and pulls its image.</summary>
    public static readonly (int Least, int Most) RoleJob = (10, 20);

    /// <summary>Between two rounds of the role Job.</summary>
    public const int RoleRound = 5;

    /// <summary>How many rounds in a row without anything to do end the role Job.</summary>
    public const int RoleQuietRounds = 2;

    /// <summary>With how many rounds the role Job's deadline of a quarter of an hour is over.</summary>
    public const int RoleRoundsMost = 180;

    /// <summary>In how many rounds the role Job asks the disruption budgets before it deletes what is left.</summary>
    public const int EvictionRounds = 6;

    /// <summary>From the keeper's moment until it acts: its image is there already.</summary>
    public const int KeeperStarts = 5;

    /// <summary>How long a run of a CronJob works. An assumption of the model.</summary>
    public static readonly (int Least, int Most) Run = (20, 60);

    /// <summary>From the first pod of a Job that failed until the second is made; twice as long after each.</summary>
    public const int RunRetry = 10;

    /// <summary>The longest wait between two pods of a Job.</summary>
    public const int RunRetryMost = 360;

    /// <summary>From the deletion of a pod until it is gone, unless its grace period is shorter; it serves what it had begun meanwhile.</summary>
    public const int Termination = 15;

    /// <summary>Between two looks of the Horizontal Pod Autoscaler.</summary>
    public const int PodAutoscalerSync = 15;

    /// <summary>How long the Horizontal Pod Autoscaler waits before it takes pods away.</summary>
    public const int PodAutoscalerStabilisation = 300;

    /// <summary>The CPU use, in percent of the request, that the Horizontal Pod Autoscaler aims at.</summary>
    public const int PodAutoscalerTargetPercent = 65;
}
