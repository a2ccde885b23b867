using System.Globalization;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.Workloads;

/// <summary>A workload's namespace and its limits.</summary>
internal static class NamespaceObjects
{
    /// <summary>Room for a rollout beside the old pods, and for a few Jobs.</summary>
    private const int SparePods = 10;

    public static NamespaceArgs Namespace(WorkloadDefinition workload) => new()
    {
        Metadata = new ObjectMetaArgs
        {
            Name = workload.Namespace,
            Labels = PodSecurity.Labels(PodSecurityLevel.Restricted).Add(ClusterNames.WorkloadLabel, "true"),
        },
    };

    /// <summary>What a container gets that asks for nothing: a pod without requests counts as nothing, and is thrown out first.</summary>
    public static LimitRangeArgs Limits(Output<string> ns) => new()
    {
        Metadata = Named("defaults", ns),
        Spec = new LimitRangeSpecArgs
        {
            Limits =
            {
                new LimitRangeItemArgs
                {
                    Type = "Container",
                    DefaultRequest = { { "cpu", "50m" }, { "memory", "64Mi" } },
                    Default = { { "memory", "256Mi" } },
                },
            },
        },
    };

    /// <summary>
    /// What the namespace may hold: pods for two generations of what the manifest plans, no volume and no StatefulSet, whatever a chart renders, since state
    /// lives outside of the cluster (R30), and no load balancer or node port of its own, since those would be a way in that no switchover moves.
    /// </summary>
    public static ResourceQuotaArgs Quota(Output<string> ns, WorkloadDefinition workload) => new()
    {
        Metadata = Named("workload", ns),
        Spec = new ResourceQuotaSpecArgs
        {
            Hard =
            {
                { "pods", (2 * workload.Capacity.MaxReplicas + SparePods).ToString(CultureInfo.InvariantCulture) },
                { "persistentvolumeclaims", "0" },
                { "count/statefulsets.apps", "0" },
                { "services.loadbalancers", "0" },
                { "services.nodeports", "0" },
            },
        },
    };

    public static ObjectMetaArgs Named(string name, Output<string> ns) => new() { Name = name, Namespace = ns };
}
