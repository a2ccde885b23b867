namespace Tandem.Switchover.Names;

/// <summary>The stack outputs that a switchover reads. A test compares them with what the stack classes declare.</summary>
public static class OutputNames
{
    /// <summary>Cluster stack: the role that is deployed, <c>active</c> or <c>standby</c>.</summary>
    public const string Role = "role";

    /// <summary>Cluster stack: what it runs as a standby, <c>held</c> or <c>warm</c>.</summary>
    public const string Standby = "standby";

    /// <summary>Cluster stack: the release that is deployed.</summary>
    public const string Release = "release";

    /// <summary>Cluster stack: since when that release is deployed, UTC, such as <c>2026-11-20T10:00:00Z</c>.</summary>
    public const string ReleaseSince = "releaseSince";

    /// <summary>Cluster stack: the Kubernetes minor that is deployed, such as <c>1.36</c>.</summary>
    public const string KubernetesVersion = "kubernetesVersion";

    /// <summary>Cluster stack: the phase of the rollout that is deployed, 1 or 2.</summary>
    public const string Phase = "phase";

    /// <summary>Cluster stack: workload to the version of its chart that is deployed and a hash of chart and values, <c>6.14.1+3f2a91c0</c>.</summary>
    public const string WorkloadVersions = "workloadVersions";

    /// <summary>Cluster stack: what is compared between clusters; equal fingerprints mean interchangeable clusters.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>Cluster stack: the network stack that the cluster stands in.</summary>
    public const string Network = "network";

    /// <summary>Cluster stack: the public addresses of the cluster's own front door.</summary>
    public const string Addresses = "addresses";

    /// <summary>Traffic stack: how traffic is shared out, a word such as <c>front-door</c>.</summary>
    public const string Mode = "mode";

    /// <summary>Traffic stack: the weight that is deployed for each cluster.</summary>
    public const string Weights = "weights";

    /// <summary>Traffic stack: the seconds a resolver may keep an answer.</summary>
    public const string TtlSeconds = "ttlSeconds";

    /// <summary>Traffic stack: the host names that users ask for.</summary>
    public const string Hosts = "hosts";

    /// <summary>Cluster stack: the namespaces of the workloads.</summary>
    public const string Namespaces = "namespaces";

    /// <summary>Network stack: the managed Prometheus workspace that the clusters' agents write to.</summary>
    public const string MetricsEndpoint = "metricsEndpoint";

    /// <summary>Network stack: the hosted zone.</summary>
    public const string ZoneId = "zoneId";

    /// <summary>Network stack: the subnets that nodes and pods live in.</summary>
    public const string PrivateSubnetIds = "privateSubnetIds";

    /// <summary>Traffic stack: for each cluster, the object that takes it out of DNS while it exists.</summary>
    public const string Levers = "levers";

    /// <summary>Cluster stack: for each workload, what happens while both clusters run it (R28).</summary>
    public const string Concurrency = "concurrency";

    /// <summary>Cluster stack: its rank, as deployed.</summary>
    public const string Rank = "rank";

    /// <summary>Cluster stack: the ranks on the cluster list, as its rank service has been told.</summary>
    public const string ListedRanks = "listedRanks";

    /// <summary>Cluster stack: the URN of what tells its rank service the list, for an update of nothing else.</summary>
    public const string RankListUrn = "rankListUrn";

    /// <summary>Cluster stack: a kubeconfig for each role that has access.</summary>
    public const string Kubeconfigs = "kubeconfigs";

    /// <summary>Network stack: the topic that changes of the cluster list are published to.</summary>
    public const string ClusterListTopicArn = "clusterListTopicArn";

    /// <summary>Cluster stack: what it has at least while it is active: <c>nodes</c> for workloads, and <c>pods</c> of workloads.</summary>
    public const string CapacityFloor = "capacityFloor";
}
