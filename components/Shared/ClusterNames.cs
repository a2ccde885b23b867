namespace Tandem.Components.Shared;

/// <summary>Names inside a cluster that more than one component, policy or script has to agree on.</summary>
public static class ClusterNames
{
    /// <summary>The namespace of what Tandem itself runs in a cluster.</summary>
    public const string SystemNamespace = "tandem-system";

    /// <summary>The ConfigMap in <see cref="SystemNamespace"/> that says which role the cluster has: the one place where the two clusters differ.</summary>
    public const string RoleConfigMap = "tandem-role";

    /// <summary>The scheduling gate that holds a pod. A domain prefix is what Kubernetes asks of a gate's name.</summary>
    public const string StandbyGate = "tandem.dev/standby";

    /// <summary>The label, with the value <c>true</c>, of namespaces whose pods follow the role.</summary>
    public const string WorkloadLabel = "tandem.dev/workloads";

    /// <summary>The label, with the value <c>true</c>, of Jobs that were suspended because the cluster is the standby.</summary>
    public const string HeldLabel = "tandem.dev/held";

    /// <summary>Metrics: Prometheus and kube-state-metrics. Every namespace lets it in to read metrics.</summary>
    public const string ObservabilityNamespace = "observability";

    /// <summary>Node exporter and Fluent Bit, which read the node and so cannot run under a stricter standard.</summary>
    public const string NodeAgentsNamespace = "observability-nodes";
}
