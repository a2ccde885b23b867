using System.Text.Json.Nodes;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.Kubernetes;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.World;

/// <summary>
/// The parts of the platform in a cluster. Traefik's pods are simulated one by one; of the other parts the model knows that they are installed, how
/// many pods they ask for, and that all of those run as soon as there is a ready system node.
/// </summary>
internal static class PlatformReading
{
    private const string ReleaseType = "kubernetes:helm.sh/v3:Release";

    private static readonly (string Chart, string Part, string[] Replicas)[] Charts =
    [
        ("aws-load-balancer-controller", PlatformPart.LoadBalancerController, ["values", "replicaCount"]),
        ("cluster-autoscaler", PlatformPart.Autoscaler, ["values", "replicaCount"]),
        ("external-dns", PlatformPart.RecordWriter, ["values", "replicaCount"]),
        ("prometheus", PlatformPart.MetricsAgent, ["values", "server", "replicaCount"]),
    ];

    internal static IReadOnlyList<PlatformPart> Parts(IReadOnlyList<ResourceState> resources, ClusterFacts facts, ClusterState state, long second)
    {
        var hasSystemNode = state.Nodes.Any(n => n.ReadyAt <= second && facts.NodeGroups.Any(g => g.Name == n.Group && g.IsSystem));
        var parts = new List<PlatformPart>();
        if (facts.Workloads.FirstOrDefault(w => w.IsSystem) is { } ingress)
        {
            parts.Add(new(PlatformPart.Ingress, state.Pods.Count(p => p.Workload == ingress.Name && p.IsReady(second)), ingress.Replicas));
        }

        foreach (var (chart, part, replicas) in Charts)
        {
            if (resources.FirstOrDefault(r => r.Type == ReleaseType && r.Inputs.TextAt("chart")?.Split('/')[^1] == chart) is { } release)
            {
                Add(part, release.Inputs.NumberAt(replicas) ?? 1);
            }
        }

        if (resources.FirstOrDefault(r => r.Type == "aws:eks/addon:Addon" && r.Inputs.TextAt("addonName") == "coredns") is { } names)
        {
            Add(PlatformPart.NameService, JsonNode.Parse(names.Inputs.TextAt("configurationValues") ?? "{}")!.AsObject().NumberAt("replicaCount") ?? 2);
        }

        // The CronJob without its policies holds nothing, and the policies without it let nothing go.
        if (facts.HoldsPods && resources.Any(r => r.Type == "kubernetes:batch/v1:CronJob" && r.Outputs.TextAt("metadata", "name") == PlatformPart.RoleKeeper))
        {
            Add(PlatformPart.RoleKeeper, 1);
        }

        return [.. parts.OrderBy(p => p.Name, StringComparer.Ordinal)];

        void Add(string part, int wanted) => parts.Add(new(part, hasSystemNode ? wanted : 0, wanted));
    }
}
