using System.Text.Json.Nodes;
using Tandem.Components.Shared;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.Kubernetes;
using Tandem.Stacks.Files;

namespace Tandem.Rehearsal.World;

/// <summary>Reads one cluster from the resources of its stack.</summary>
internal static class ClusterReader
{
    private const string NodeGroupType = "eks:index:ManagedNodeGroup";
    private const string ReleaseType = "kubernetes:helm.sh/v3:Release";
    private const string BindingType = "kubernetes:admissionregistration.k8s.io/v1:MutatingAdmissionPolicyBinding";
    private const string HoldPodsPolicy = "tandem-hold-pods";
    private const string RoleJobPrefix = "tandem-role-";

    internal static ClusterFacts? Read(string stack, IReadOnlyList<ResourceState> resources, IReadOnlyDictionary<string, string> addresses, WorkloadManifest manifest)
    {
        if (resources.All(r => r.Type != "eks:index:Cluster"))
        {
            return null;
        }

        var releases = resources.Where(r => r.Type == ReleaseType).ToList();
        var role = resources.FirstOrDefault(r => r.Type == "kubernetes:core/v1:ConfigMap" && r.Outputs.TextAt("metadata", "name") == ClusterNames.RoleConfigMap);
        var job = resources.FirstOrDefault(r => r.Type == "kubernetes:batch/v1:Job" && r.Outputs.TextAt("metadata", "name")?.StartsWith(RoleJobPrefix, StringComparison.Ordinal) == true);
        return new ClusterFacts
        {
            Name = stack,
            NodeGroups = [.. resources.Where(r => r.Type == NodeGroupType).Select(NodeGroup).OrderBy(g => g.Name, StringComparer.Ordinal)],
            IsStandby = role?.Inputs.TextAt("data", "role") == "standby",
            WarmReplicas = int.TryParse(role?.Inputs.TextAt("data", "warmReplicas"), out var warm) ? warm : 0,
            HoldsPods = resources.Any(r => r.Type == BindingType && r.Inputs.TextAt("spec", "policyName") == HoldPodsPolicy),
            RoleChange = job?.Outputs.TextAt("metadata", "name") ?? "",
            HasAutoscaler = releases.Any(r => IsChart(r, "cluster-autoscaler")),
            Workloads = [.. releases.Select(r => Workload(r, manifest)).OfType<WorkloadFacts>().OrderBy(w => w.Name, StringComparer.Ordinal)],
            Addresses = [.. resources.Where(r => r.Type == "aws:lb/loadBalancer:LoadBalancer").SelectMany(lb => Addresses(lb, addresses))],
            RegistersTargets = releases.Any(r => IsChart(r, "aws-load-balancer-controller")) && resources.Any(r => r.Type.EndsWith(":TargetGroupBinding", StringComparison.Ordinal)),
        };
    }

    private static NodeGroupFacts NodeGroup(ResourceState group) => new(
        group.Name,
        group.Inputs.NumberAt("scalingConfig", "minSize") ?? 0,
        group.Inputs.NumberAt("scalingConfig", "maxSize") ?? 0,
        group.Inputs.NumberAt("scalingConfig", "desiredSize") ?? 0,
        group.Inputs.TextsAt("instanceTypes").FirstOrDefault("m7i.large"),
        group.Inputs.TextAt("labels", SystemPlacement.PoolLabel) == SystemPlacement.Pool,
        group.Inputs["ignoreScalingChanges"]?.GetValue<bool>() ?? false);

    private static IEnumerable<string> Addresses(ResourceState loadBalancer, IReadOnlyDictionary<string, string> addresses) =>
        (loadBalancer.Inputs["subnetMappings"] as JsonArray ?? []).OfType<JsonObject>().Select(m => addresses.GetValueOrDefault(m.TextAt("allocationId") ?? "")).OfType<string>();

    private static WorkloadFacts? Workload(ResourceState release, WorkloadManifest manifest)
    {
        var name = release.Outputs.TextAt("name");
        if (IsChart(release, "traefik"))
        {
            return new(name!, [], release.Inputs.NumberAt("values", "deployment", "replicas") ?? 1, 0, 250, 256, IsSystem: true);
        }

        var planned = manifest.Workloads.FirstOrDefault(w => w.Name == name);
        if (planned is null || release.Inputs["values"]?["deployment"]?["enabled"] is JsonValue enabled && !enabled.GetValue<bool>())
        {
            return null;
        }

        var capacity = planned.Capacity;
        return new(planned.Name, Hosts(release), capacity.Replicas, capacity.MaxReplicas, Quantities.CpuMillis(capacity.Cpu), Quantities.MemoryMiB(capacity.Memory), IsSystem: false);
    }

    // What is really installed answers, not what the manifest plans.
    private static IReadOnlyList<string> Hosts(ResourceState release) =>
        [.. (release.Inputs["values"]?["ingress"]?["hosts"] as JsonArray ?? []).OfType<JsonObject>().Select(h => h.TextAt("host")).OfType<string>()];

    private static bool IsChart(ResourceState release, string chart) => release.Inputs.TextAt("chart")?.Split('/')[^1] == chart;
}
