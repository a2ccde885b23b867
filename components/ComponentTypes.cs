namespace Tandem.Components;

/// <summary>The type tokens of the components: part of every URN, so a change here replaces resources unless an alias is declared.</summary>
public static class ComponentTypes
{
    /// <summary>The environment's network.</summary>
    public const string Network = "tandem:network:Network";

    /// <summary>The environment's certificate.</summary>
    public const string Certificate = "tandem:network:Certificate";

    /// <summary>The records that share traffic out between clusters.</summary>
    public const string Traffic = "tandem:traffic:Traffic";

    /// <summary>Metrics, alerts and logs that the clusters share.</summary>
    public const string Monitoring = "tandem:monitoring:Monitoring";

    /// <summary>One load balancer in front of all clusters of an environment.</summary>
    public const string SharedLoadBalancer = "tandem:traffic:SharedLoadBalancer";

    /// <summary>Who a cluster is, told to the cluster itself.</summary>
    public const string ClusterIdentity = "tandem:cluster:ClusterIdentity";

    /// <summary>What keeps a cluster to its role.</summary>
    public const string StandbyPolicy = "tandem:cluster:StandbyPolicy";

    /// <summary>What sends metrics and logs to the shared stores.</summary>
    public const string ObservabilityAgents = "tandem:cluster:ObservabilityAgents";

    /// <summary>The service that tells whether the cluster is primary.</summary>
    public const string RankService = "tandem:cluster:RankService";

    /// <summary>Since when the cluster runs its release.</summary>
    public const string DeployedRelease = "tandem:cluster:DeployedRelease";

    /// <summary>The namespaces of the applications.</summary>
    public const string WorkloadNamespaces = "tandem:workloads:WorkloadNamespaces";

    /// <summary>The applications.</summary>
    public const string Workloads = "tandem:workloads:Workloads";

    /// <summary>A cluster that charts can be installed in.</summary>
    public const string EksCluster = "tandem:cluster:EksCluster";

    /// <summary>The nodes of a cluster.</summary>
    public const string NodeGroups = "tandem:cluster:NodeGroups";

    /// <summary>The AWS permissions of the pods of one service account.</summary>
    public const string PodIdentity = "tandem:cluster:PodIdentity";

    /// <summary>The entrance of a cluster.</summary>
    public const string FrontDoor = "tandem:cluster:FrontDoor";

    /// <summary>What adds nodes to a cluster and takes them away.</summary>
    public const string ClusterAutoscaler = "tandem:cluster:ClusterAutoscaler";

    /// <summary>What writes the records of a cluster's workloads, where these have records of their own.</summary>
    public const string ExternalDns = "tandem:cluster:ExternalDns";
}
