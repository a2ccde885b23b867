using Tandem.Rehearsal.Kubernetes.Runs;

namespace Tandem.Rehearsal.Kubernetes;

/// <summary>What the cloud says a cluster should be: read from the resources of its stack, never from the world.</summary>
public sealed record ClusterFacts
{
    /// <summary>The cluster's name, which is its stack's.</summary>
    public required string Name { get; init; }

    /// <summary>The node groups in ordinal order of name.</summary>
    public IReadOnlyList<NodeGroupFacts> NodeGroups { get; init; } = [];

    /// <summary>Whether the role that is written in the cluster is standby.</summary>
    public bool IsStandby { get; init; }

    /// <summary>How many pods of each workload run although the role is standby.</summary>
    public int WarmReplicas { get; init; }

    /// <summary>Whether the policy that holds pods on a standby is bound.</summary>
    public bool HoldsPods { get; init; }

    /// <summary>Whether the policy that holds runs of CronJobs on a standby is bound.</summary>
    public bool HoldsRuns { get; init; }

    /// <summary>When the keeper looks; null when there is no keeper.</summary>
    public CronSchedule? Keeper { get; init; }

    /// <summary>What names the last role change; another value means that its Job has to run. Empty when there is none.</summary>
    public string RoleChange { get; init; } = "";

    /// <summary>Whether an autoscaler is installed.</summary>
    public bool HasAutoscaler { get; init; }

    /// <summary>The workloads that are installed, in ordinal order of name.</summary>
    public IReadOnlyList<WorkloadFacts> Workloads { get; init; } = [];

    /// <summary>The CronJobs that are installed, in ordinal order of name.</summary>
    public IReadOnlyList<CronJobFacts> CronJobs { get; init; } = [];

    /// <summary>Addresses of the cluster's load balancer; none when there is no load balancer.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Whether something registers the ingress pods with the load balancer's target group.</summary>
    public bool RegistersTargets { get; init; }

    /// <summary>What a pod was made from; null when that is not installed any more.</summary>
    /// <param name="pod">The pod.</param>
    public WorkloadFacts? Of(PodState pod) => pod.Job is null
        ? Workloads.FirstOrDefault(w => w.Name == pod.Workload)
        : CronJobs.FirstOrDefault(c => c.Pods.Name == pod.Workload)?.Pods;
}

/// <summary>A node group as it was asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Min">Nodes at least.</param>
/// <param name="Max">Nodes at most.</param>
/// <param name="Desired">Nodes at the beginning.</param>
/// <param name="InstanceType">The EC2 instance type.</param>
/// <param name="IsSystem">Whether it is for the platform's own pods.</param>
/// <param name="IsAutoscaled">Whether the number of nodes belongs to the autoscaler; otherwise it is what was asked for.</param>
public sealed record NodeGroupFacts(string Name, int Min, int Max, int Desired, string InstanceType, bool IsSystem, bool IsAutoscaled);

/// <summary>A set of equal pods as it was asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hosts">The full host names it answers; none for what serves no HTTP.</param>
/// <param name="Replicas">Pods in ordinary times.</param>
/// <param name="MaxReplicas">Pods at most.</param>
/// <param name="CpuMillis">CPU that one pod asks for, in thousandths.</param>
/// <param name="MemoryMiB">Memory that one pod asks for.</param>
/// <param name="IsSystem">Whether it is the platform's and so runs on any role.</param>
public sealed record WorkloadFacts(string Name, IReadOnlyList<string> Hosts, int Replicas, int MaxReplicas, int CpuMillis, int MemoryMiB, bool IsSystem)
{
    /// <summary>What decides who gets a node first, as Kubernetes counts it. Default: 0.</summary>
    public int Priority { get; init; }

    /// <summary>How long a pod that is deleted may take to stop, in seconds. Default: 30, that of Kubernetes.</summary>
    public int GraceSeconds { get; init; } = 30;

    /// <summary>What evictions leave. Default: null, nothing has to stay.</summary>
    public DisruptionBudget? Budget { get; init; }

    /// <summary>Requests a second at which a pod uses all the CPU it asks for: 0.2 ms of CPU for each. An assumption of the model.</summary>
    public int RequestsPerSecond => Math.Max(1, CpuMillis * 5);
}
