using Tandem.Rehearsal.Kubernetes.Runs;

namespace Tandem.Rehearsal.Kubernetes;

/// <summary>A cluster as it is. Seconds count from the world's beginning.</summary>
public sealed class ClusterState
{
    /// <summary>The cluster's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Nodes that each group wants now, by group.</summary>
    public SortedDictionary<string, int> DesiredNodes { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The nodes, oldest first.</summary>
    public List<NodeState> Nodes { get; set; } = [];

    /// <summary>The pods, oldest first.</summary>
    public List<PodState> Pods { get; set; } = [];

    /// <summary>Replicas that each workload wants now, by workload.</summary>
    public SortedDictionary<string, int> Replicas { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Until when a workload's replicas may not go down, by workload.</summary>
    public SortedDictionary<string, long> KeepReplicasUntil { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The role change whose Job ran last.</summary>
    public string RoleChangeDone { get; set; } = "";

    /// <summary>The role change whose Job runs now; empty when none does.</summary>
    public string RoleChangeRunning { get; set; } = "";

    /// <summary>When the running Job begins its next round.</summary>
    public long RoleRoundAt { get; set; }

    /// <summary>How many rounds the running Job has made.</summary>
    public int RoleRounds { get; set; }

    /// <summary>In how many of them, the last ones in a row, there was nothing to do.</summary>
    public int RoleQuietRounds { get; set; }

    /// <summary>The CronJobs by name.</summary>
    public SortedDictionary<string, CronJobState> CronJobs { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The Jobs, oldest first.</summary>
    public List<JobState> Jobs { get; set; } = [];

    /// <summary>How many nodes and pods were ever made: their names are numbered.</summary>
    public int Made { get; set; }
}

/// <summary>A node.</summary>
public sealed class NodeState
{
    /// <summary>The node's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its group.</summary>
    public string Group { get; set; } = "";

    /// <summary>When it takes pods.</summary>
    public long ReadyAt { get; set; }

    /// <summary>Since when nothing but daemons runs on it; null while it is needed.</summary>
    public long? UnneededSince { get; set; }

    /// <summary>Workloads whose image it has.</summary>
    public SortedSet<string> Images { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>A pod.</summary>
public sealed class PodState
{
    /// <summary>The pod's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The workload or CronJob it belongs to.</summary>
    public string Workload { get; set; } = "";

    /// <summary>The Job it belongs to; null for a pod of a ReplicaSet.</summary>
    public string? Job { get; set; }

    /// <summary>Whether it carries the scheduling gate.</summary>
    public bool IsHeld { get; set; }

    /// <summary>The node it runs on; null until it is scheduled.</summary>
    public string? Node { get; set; }

    /// <summary>When it is ready; null until it is scheduled.</summary>
    public long? ReadyAt { get; set; }

    /// <summary>When it ends by itself; null for what serves until it is deleted, and before it runs.</summary>
    public long? EndsAt { get; set; }

    /// <summary>When its target is healthy at the load balancer; null for what is no target.</summary>
    public long? TargetHealthyAt { get; set; }

    /// <summary>When it is gone; null while nobody deleted it. A pod that goes away takes no new request.</summary>
    public long? GoneAt { get; set; }

    /// <summary>Whether it takes requests.</summary>
    /// <param name="second">Now.</param>
    public bool IsReady(long second) => GoneAt is null && ReadyAt <= second;
}
