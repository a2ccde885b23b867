using Tandem.Components.Workloads;
using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Engine;
using Tandem.Rehearsal.Engine.Apply;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.Faults;
using Tandem.Switchover.Ports;
using Tandem.Tests.Components;

namespace Tandem.Tests.Rehearsal;

/// <summary>The order in which a cluster is made: no pod of an application may exist before what closes its namespace and what may hold it.</summary>
[Collection(PulumiCollection.Name)]
public sealed class OrderOfWorkloadsTests : ICloudWatcher, IProgress<StackProgress>
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Admission = "kubernetes:admissionregistration.k8s.io/v1:";

    private readonly EngineState _state = new();
    private readonly List<StackProgress> _steps = [];

    [Theory]
    [InlineData("prod-a")]
    [InlineData("prod-b")]
    public async Task No_release_of_an_application_begins_before_its_namespace_the_policies_and_the_front_door_are_done(string cluster)
    {
        await UpAsync("prod-network", cluster);

        foreach (var workload in RepositoryWorkloads.All)
        {
            Assert.All(NeededBy(workload, cluster), needed => Assert.True(Ended(needed) < Began((Release, $"{cluster}-{workload.Name}")), $"{workload.Name} began before {needed} was done."));
        }
    }

    /// <summary>By links, not by chance: the same order, reversed, takes a cluster down.</summary>
    [Theory]
    [InlineData("prod-a")]
    [InlineData("prod-b")]
    public async Task A_release_of_an_application_depends_on_its_namespace_the_policies_and_the_front_door(string cluster)
    {
        await UpAsync("prod-network", cluster);
        var resources = _state.Stacks[cluster].Resources.ToDictionary(r => r.Urn, StringComparer.Ordinal);

        foreach (var workload in RepositoryWorkloads.All)
        {
            var release = resources.Values.Single(r => (r.Type, r.Name) == (Release, $"{cluster}-{workload.Name}"));
            var all = Beneath(release, resources, []).Select(urn => (resources[urn].Type, resources[urn].Name)).ToHashSet();
            Assert.All(NeededBy(workload, cluster), needed => Assert.Contains(needed, all));
        }
    }

    void ICloudWatcher.Changed(string stack, ResourceState resource)
    {
    }

    TimeSpan? ICloudWatcher.WaitsFor(ResourceState resource) => null;

    void IProgress<StackProgress>.Report(StackProgress value) => _steps.Add(value);

    private static IEnumerable<(string Type, string Name)> NeededBy(WorkloadDefinition workload, string cluster) =>
    [
        ("kubernetes:core/v1:Namespace", $"{cluster}-{workload.Namespace}"),
        ("kubernetes:core/v1:LimitRange", $"{cluster}-{workload.Namespace}"),
        ("kubernetes:core/v1:ResourceQuota", $"{cluster}-{workload.Namespace}"),
        ("kubernetes:networking.k8s.io/v1:NetworkPolicy", $"{cluster}-{workload.Namespace}-default-deny"),
        ("kubernetes:networking.k8s.io/v1:NetworkPolicy", $"{cluster}-{workload.Namespace}-ingress"),
        ("kubernetes:networking.k8s.io/v1:NetworkPolicy", $"{cluster}-{workload.Namespace}-egress"),
        ("kubernetes:scheduling.k8s.io/v1:PriorityClass", $"{cluster}-{workload.Priority}"),
        ("kubernetes:core/v1:ConfigMap", $"{cluster}-role"),
        (Admission + "MutatingAdmissionPolicy", $"{cluster}-hold-pods"),
        (Admission + "MutatingAdmissionPolicyBinding", $"{cluster}-hold-pods"),
        (Admission + "MutatingAdmissionPolicy", $"{cluster}-hold-runs"),
        (Admission + "MutatingAdmissionPolicyBinding", $"{cluster}-hold-runs"),
        (Admission + "ValidatingAdmissionPolicy", $"{cluster}-guard-gate"),
        (Admission + "ValidatingAdmissionPolicyBinding", $"{cluster}-guard-gate"),
        ("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding", $"{cluster}-role-{workload.Namespace}"),
        ("kubernetes:batch/v1:Job", $"{cluster}-role"),
        (Release, $"{cluster}-traefik"),
        (Release, $"{cluster}-prometheus"),
        (Release, $"{cluster}-autoscaler-release"),
    ];

    private static HashSet<string> Beneath(ResourceState resource, Dictionary<string, ResourceState> resources, HashSet<string> found)
    {
        foreach (var urn in resource.DependsOn.Where(found.Add))
        {
            Beneath(resources[urn], resources, found);
        }

        return found;
    }

    private async Task UpAsync(params string[] stacks)
    {
        var clock = new SimulatedClock(new RehearsalOptions().Start);
        var engine = new RehearsedStacks(new ProjectStacks(RepositoryFiles.Root), _state, clock, this, new FaultOverlay());
        foreach (var stack in stacks)
        {
            await engine.UpAsync(stack, new UpRequest("test"), this, CancellationToken.None);
        }
    }

    private int Began((string Type, string Name) resource) => Step(resource, isDone: false);

    private int Ended((string Type, string Name) resource) => Step(resource, isDone: true);

    private int Step((string Type, string Name) resource, bool isDone) =>
        _steps.FindIndex(s => (s.Type, s.Name) == resource && s.Done == isDone) is >= 0 and var at ? at : throw new InvalidOperationException($"{resource} was not made.");
}
