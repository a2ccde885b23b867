using System.Text.Json.Nodes;
using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Engine;
using Tandem.Rehearsal.Engine.Apply;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.Faults;
using Tandem.Switchover.Ports;
using Tandem.Tests.Components;

namespace Tandem.Tests.Rehearsal.Engine;

/// <summary>Goal: the standby has every Kubernetes object of the active cluster (R36), so that a switch has nothing to install. Method: both stacks of prod as they come up.</summary>
[Collection(PulumiCollection.Name)]
public sealed class SameObjectsTests : ICloudWatcher
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    private readonly EngineState _state = new();

    [Fact]
    public async Task The_standby_has_every_object_of_the_active_cluster_and_no_other()
    {
        await UpAsync("prod-network", "prod-a", "prod-b");

        var (active, standby) = (Objects("prod-a"), Objects("prod-b"));

        Assert.True(active.Count > 60, $"{active.Count} objects");
        Assert.Equal(active.Keys, standby.Keys);
        Assert.All(RepositoryWorkloads.All.Select(w => $"Release {w.Namespace}/{w.Name}"), release => Assert.Equal(active[release], standby[release]));
    }

    void ICloudWatcher.Changed(string stack, ResourceState resource)
    {
    }

    TimeSpan? ICloudWatcher.WaitsFor(ResourceState resource) => null;

    /// <summary>The objects by kind, namespace and name, with what was asked for. The role Job is named anew for each change of the role.</summary>
    private SortedDictionary<string, string> Objects(string cluster) => new(
        _state.Stacks[cluster].Resources.Where(r => r.Type.StartsWith("kubernetes:", StringComparison.Ordinal) && !r.Type.StartsWith("kubernetes:yaml", StringComparison.Ordinal))
            .ToDictionary(r => r.Type.EndsWith(":Job", StringComparison.Ordinal) ? "the role Job" : Key(r).Replace(cluster, "prod-?", StringComparison.Ordinal), r => r.Inputs.ToJsonString()),
        StringComparer.Ordinal);

    private static string Key(ResourceState resource)
    {
        var named = resource.Type == Release ? resource.Outputs : resource.Outputs["metadata"] as JsonObject ?? [];
        return $"{resource.Type.Split(':')[^1]} {(string?)named["namespace"]}/{(string?)named["name"] ?? resource.Name}";
    }

    private async Task UpAsync(params string[] stacks)
    {
        var clock = new SimulatedClock(new RehearsalOptions().Start);
        var engine = new RehearsedStacks(new ProjectStacks(RepositoryFiles.Root), _state, clock, this, new FaultOverlay());
        foreach (var stack in stacks)
        {
            await engine.UpAsync(stack, new UpRequest("test"), null, CancellationToken.None);
        }
    }
}
