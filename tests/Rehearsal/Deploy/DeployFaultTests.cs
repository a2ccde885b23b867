using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Faults;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Stacks.Settings;
using Tandem.Switchover;
using Tandem.Switchover.Deploy;
using Tandem.Switchover.Events;
using Tandem.Tests.Cli;

namespace Tandem.Tests.Rehearsal.Deploy;

/// <summary>R36, T1: what becomes of a deployment when something goes wrong on the way: it is named, nothing is taken back, and the same again goes on.</summary>
[Collection(PulumiCollection.Name)]
public sealed class DeployFaultTests : IDisposable
{
    private const string HelmRelease = "kubernetes:helm.sh/v3:Release";

    private readonly ProjectCopy _project = new();
    private readonly MemoryStore _store = new();
    private readonly List<string> _told = [];
    private readonly RehearsalBackend _backend;

    public DeployFaultTests() => _backend = RehearsalBackend.InMemory(_project.Root, new());

    public void Dispose()
    {
        _backend.Dispose();
        _project.Dispose();
    }

    [Fact]
    public async Task When_the_standby_fails_the_cluster_that_serves_is_not_touched_and_the_same_again_goes_on()
    {
        await UpAsync("version: 6.14.1", "version: 6.15.0");
        _backend.Faults.Add(new OperationFails("prod-b", 0, FaultMoment.Before, HelmRelease));

        var failed = await DeployAsync();
        var (a, b) = (await VersionAsync("prod-a"), await VersionAsync("prod-b"));
        var again = await DeployAsync();

        Assert.Equal(Ending.Paused, failed.Ending);
        Assert.StartsWith("prod-b was not updated: the update failed after 0 of 1 operations; what was done is kept.", failed.Says, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was taken back. Put it right, then the same again goes on: tandem deploy prod", failed.Says, StringComparison.Ordinal);
        Assert.StartsWith("6.14.1+", a, StringComparison.Ordinal);
        Assert.Equal(a, b);
        Assert.Equal(new Outcome(Ending.Done, "prod-a and prod-b have what the manifest asks for"), again);
        Assert.Equal(await VersionAsync("prod-a"), await VersionAsync("prod-b"));
    }

    [Fact]
    public async Task When_one_of_two_side_by_side_fails_the_other_keeps_what_it_got()
    {
        await UpAsync("version: 9.2.0", "version: 9.3.0");
        _backend.Faults.Add(new OperationFails("prod-a", 0, FaultMoment.Before, HelmRelease));

        var failed = await DeployAsync();
        var told = _told.ToList();
        var again = await DeployAsync();

        Assert.Equal(Ending.Paused, failed.Ending);
        Assert.StartsWith("prod-a was not updated: the update failed after ", failed.Says, StringComparison.Ordinal);
        Assert.StartsWith("prod-b has shop-api 9.3.0+", Assert.Single(told), StringComparison.Ordinal);
        Assert.Equal(Ending.Done, again.Ending);
        Assert.StartsWith("prod-a has shop-api 9.3.0+", _told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Applications_that_nobody_can_see_are_not_called_ready()
    {
        await UpAsync("version: 6.14.1", "version: 6.15.0");
        _backend.Faults.Add(new ObservationBlind("prod-a"));

        var blind = await DeployAsync();

        Assert.Equal(Ending.Paused, blind.Ending);
        Assert.StartsWith("prod-a has the new versions, and after 20 min nobody can tell whether its applications are ready: ", blind.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_the_preview_of_the_cluster_that_serves_shows_stops_it_there()
    {
        await UpAsync("version: 6.14.1", "version: 6.15.0");
        _project.Change("Pulumi.prod-a.yaml", text => text.Replace("max: 50", "max: 60", StringComparison.Ordinal));

        var stopped = await DeployAsync();

        Assert.Equal(Ending.Paused, stopped.Ending);
        Assert.StartsWith("an update of prod-a would change more than applications: ", stopped.Says, StringComparison.Ordinal);
        Assert.StartsWith("prod-b has example 6.15.0+", Assert.Single(_told), StringComparison.Ordinal);
    }

    private async Task UpAsync(string old, string by)
    {
        foreach (var stack in (string[])["prod-network", "prod-a", "prod-b", "prod-traffic"])
        {
            await _backend.Stacks.UpAsync(stack, new("test"), progress: null, CancellationToken.None);
        }

        await _backend.Clock.WaitAsync(TimeSpan.FromMinutes(15), CancellationToken.None);
        _project.Change("workloads.yaml", text => text.Replace(old, by, StringComparison.Ordinal));
    }

    private Task<Outcome> DeployAsync()
    {
        var mistakes = new Mistakes();
        var manifest = WorkloadManifestFile.In(_project.Root, mistakes, []);
        Assert.Empty(mistakes.All);
        var request = new DeployRequest("prod", [.. manifest.Workloads.Select(w => new WantedWorkload(w.Name, WorkloadVersion.Of(w), w.Phase, w.Rollout == "standby-first"))]);
        var deployment = new Deployment(new(_backend.Stacks, _backend.Observation, _backend.Cloud, _backend.Clock, _store), new Deaf(), _told.Add);
        return deployment.RunAsync(request, progress: null, CancellationToken.None);
    }

    private async Task<string> VersionAsync(string cluster) =>
        (await _backend.Stacks.GetOutputsAsync(cluster, CancellationToken.None)).TextsByName("workloadVersions")["example"];

    private sealed class Deaf : ISwitchoverListener
    {
        public void On(SwitchoverEvent happened)
        {
        }
    }
}
