using System.Text.Json.Nodes;
using Tandem.Components.Shared;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.Kubernetes;
using Tandem.Rehearsal.Kubernetes.Runs;
using Tandem.Stacks.Files;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.World;

/// <summary>Reads one cluster from the resources of its stack.</summary>
internal static class ClusterReader
{
    private const string NodeGroupType = "eks:index:ManagedNodeGroup";
    private const string ReleaseType = "kubernetes:helm.sh/v3:Release";
    private const string BindingType = "kubernetes:admissionregistration.k8s.io/v1:MutatingAdmissionPolicyBinding";
    private const string CronJobType = "kubernetes:batch/v1:CronJob";
    private const string PriorityType = "kubernetes:scheduling.k8s.io/v1:PriorityClass";
    private const string HoldPodsPolicy = "tandem-hold-pods";
    private const string HoldRunsPolicy = "tandem-hold-runs";
    private const string RoleJobPrefix = "tandem-role-";
    private const int SystemPriority = 2_000_000_000;

    internal static ClusterFacts? Read(string stack, IReadOnlyList<ResourceState> resources, IReadOnlyDictionary<string, string> addresses, WorkloadManifest manifest)
    {
        if (resources.All(r => r.Type != "eks:index:Cluster"))
        {
            return null;
        }

        var releases = resources.Where(r => r.Type == ReleaseType).ToList();
        var role = resources.FirstOrDefault(r => r.Type == "kubernetes:core/v1:ConfigMap" && r.Outputs.TextAt("metadata", "name") == ClusterNames.RoleConfigMap);
        var priorities = resources.Where(r => r.Type == PriorityType).ToDictionary(r => r.Inputs.TextAt("metadata", "name") ?? r.Name, r => r.Inputs.NumberAt("value") ?? 0, StringComparer.Ordinal);
        var keeper = resources.FirstOrDefault(r => r.Type == CronJobType && r.Outputs.TextAt("metadata", "name") == PlatformPart.RoleKeeper);
        var job = resources.FirstOrDefault(r => r.Type == "kubernetes:batch/v1:Job" && r.Outputs.TextAt("metadata", "name")?.StartsWith(RoleJobPrefix, StringComparison.Ordinal) == true);
        return new ClusterFacts
        {
            Name = stack,
            NodeGroups = [.. resources.Where(r => r.Type == NodeGroupType).Select(NodeGroup).OrderBy(g => g.Name, StringComparer.Ordinal)],
            IsStandby = role?.Inputs.TextAt("data", "role") == "standby",
            WarmReplicas = int.TryParse(role?.Inputs.TextAt("data", "warmReplicas"), out var warm) ? warm : 0,
            HoldsPods = IsBound(resources, HoldPodsPolicy),
            HoldsRuns = IsBound(resources, HoldRunsPolicy),
            Keeper = keeper is null ? null : CronSchedule.Read(keeper.Inputs.TextAt("spec", "schedule") ?? ""),
            RoleChange = job?.Outputs.TextAt("metadata", "name") ?? "",
            HasAutoscaler = releases.Any(r => IsChart(r, "cluster-autoscaler")),
            Workloads = [.. releases.Select(r => Workload(r, manifest, priorities)).OfType<WorkloadFacts>().OrderBy(w => w.Name, StringComparer.Ordinal)],
            CronJobs = [.. releases.SelectMany(r => CronJobs(r, manifest, priorities)).OrderBy(c => c.Name, StringComparer.Ordinal)],
            Addresses = [.. resources.Where(r => r.Type == "aws:lb/loadBalancer:LoadBalancer").SelectMany(lb => Addresses(lb, addresses))],
            RegistersTargets = releases.Any(r => IsChart(r, "aws-load-balancer-controller")) && resources.Any(r => r.Type.EndsWith(":TargetGroupBinding", StringComparison.Ordinal)),
        };
    }

    private static bool IsBound(IReadOnlyList<ResourceState> resources, string policy) => resources.Any(r => r.Type == BindingType && r.Inputs.TextAt("spec", "policyName") == policy);

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

    private static WorkloadFacts? Workload(ResourceState release, WorkloadManifest manifest, IReadOnlyDictionary<string, int> priorities)
    {
        if (IsChart(release, "traefik"))
        {
            return new(release.Outputs.TextAt("name")!, [], release.Inputs.NumberAt("values", "deployment", "replicas") ?? 1, 0, 250, 256, IsSystem: true) { Priority = SystemPriority };
        }

        return Planned(release, manifest) is { } shape && ChartReading.HasDeployment(release) ? ChartReading.WithPodSettings(shape, release, priorities) : null;
    }

    private static IEnumerable<CronJobFacts> CronJobs(ResourceState release, WorkloadManifest manifest, IReadOnlyDictionary<string, int> priorities) =>
        Planned(release, manifest) is { } shape ? ChartReading.CronJobs(release, shape, priorities) : [];

    private static WorkloadFacts? Planned(ResourceState release, WorkloadManifest manifest) =>
        manifest.Workloads.FirstOrDefault(w => w.Name == release.Outputs.TextAt("name")) is { Capacity: var capacity } planned
            ? new(planned.Name, Hosts(release), capacity.Replicas, capacity.MaxReplicas, Quantities.CpuMillis(capacity.Cpu), Quantities.MemoryMiB(capacity.Memory), IsSystem: false)
            : null;

    // What is really installed answers, not what the manifest plans.
    private static IReadOnlyList<string> Hosts(ResourceState release) =>
        [.. (release.Inputs["values"]?["ingress"]?["hosts"] as JsonArray ?? []).OfType<JsonObject>().Select(h => h.TextAt("host")).OfType<string>()];

    private static bool IsChart(ResourceState release, string chart) => release.Inputs.TextAt("chart")?.Split('/')[^1] == chart;
}
