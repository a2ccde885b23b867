using Tandem.Switchover;
using Tandem.Switchover.Upgrades;

namespace Tandem.Tests.Switchover.Upgrades;

/// <summary>The upgrade of two clusters, one after the other (R10, R16, R34).</summary>
public sealed class UpgradeRunTests
{
    private readonly UpgradeFixture _fixture = new();

    [Fact]
    public async Task It_brings_the_standby_to_the_release_soaks_switches_soaks_and_brings_the_other_R34()
    {
        var outcome = await _fixture.ToTheEndAsync();

        Assert.Equal(new UpgradeOutcome(UpgradeEnding.Done, "prod-b and prod-a run 2026.12"), outcome);
        Assert.Equal(["up prod-b", "up prod-b", "up prod-traffic", "up prod-traffic", "up prod-traffic", "up prod-traffic", "up prod-a", "up prod-a"], _fixture.World.Changes.Where(c => c.StartsWith("up ", StringComparison.Ordinal)));
        Assert.Equal(("2026.12", "2026.12"), (_fixture.World.Deployed["prod-a"]["infra:release"], _fixture.World.Deployed["prod-b"]["infra:release"]));
        Assert.Equal("""{"prod-a":0,"prod-b":255}""", _fixture.World.Deployed["prod-traffic"]["infra:weights"]);
    }

    [Fact]
    public async Task A_soak_is_not_sat_through_it_says_when_to_come_back()
    {
        var outcome = await _fixture.RunAsync();

        Assert.Equal(UpgradeEnding.ComeBack, outcome.Ending);
        Assert.Equal(
            "prod-b runs 2026.12 for 24 h before it gets production. Come back at 2026-11-21 12:00:00Z with the same command, or give --wait.", outcome.Says);
        Assert.Equal(["set prod-b infra:release=2026.12", "up prod-b"], _fixture.World.Changes);
    }

    [Fact]
    public async Task Before_the_soak_is_over_the_same_command_changes_nothing()
    {
        var first = await _fixture.RunAsync();
        _fixture.World.Time.Advance(TimeSpan.FromHours(23));
        var changes = _fixture.World.Changes.Count;

        Assert.Equal(first, await _fixture.RunAsync());
        Assert.Equal(changes, _fixture.World.Changes.Count);
    }

    [Fact]
    public async Task Told_to_wait_it_sits_through_the_first_soak_and_ends_where_a_person_has_to_look()
    {
        _fixture.Waits = true;

        var outcome = await _fixture.RunAsync();

        Assert.Equal(UpgradeEnding.Refused, outcome.Ending);
        Assert.Equal("Nobody has acknowledged how prod-2, switchover prod-a -> prod-b, begun by kim@laptop at 2026-11-21 12:00:00Z ended. Look at it, then run tandem ack prod.", outcome.Says);
        Assert.Equal("2026.11", _fixture.World.Deployed["prod-a"]["infra:release"]);
    }

    [Fact]
    public async Task After_the_switch_it_names_both_ways_back_and_the_first_of_them_works_R10()
    {
        _fixture.World.Kubernetes = release => release == "2027.01" ? "1.37" : "1.36";
        _fixture.Release = "2027.01";
        var soaking = await _fixture.RunAsync();
        _fixture.World.Time.Advance(soaking.Until!.Value - _fixture.World.UtcNow);

        var outcome = await _fixture.RunAsync();

        Assert.Equal(
            """
            First way back: tandem ack prod, then tandem switchover --from prod-b --to prod-a --accept same-release --accept same-fingerprint --accept same-kubernetes --accept same-node-images --reason "back to 2026.11"; prod-a stays on 2026.11 until the second soak is over.
            Second way out, until 2026-11-27 12:00:00Z: EKS can roll the control plane of prod-b back to 1.36; its nodes and add-ons stay (docs/upgrade.md).
            """,
            outcome.Says[(outcome.Says.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        await _fixture.Runner.Runner.AcknowledgeAsync("prod", _fixture.Request.By, Limits.Default, CancellationToken.None);
        var back = await _fixture.Runner.Runner.BeginAsync(
            new("prod", "prod-b", "prod-a")
            {
                By = _fixture.Request.By,
                Accepted = new SortedDictionary<string, string>(WayBackWords.GatesThatCompare.ToDictionary(g => g, _ => "back to 2026.11"), StringComparer.Ordinal),
            },
            CancellationToken.None);
        Assert.Equal(Ending.Done, back.Ending);
    }

    [Fact]
    public async Task An_update_that_is_refused_leaves_the_config_says_so_and_goes_on_with_the_same_command()
    {
        _fixture.World.Before = call =>
        {
            if (call == "preview prod-b" && _fixture.World.Config["prod-b"]["infra:release"] == "2026.12")
            {
                throw new Tandem.Switchover.Ports.StackOperationException(Tandem.Switchover.Ports.StackFailure.Refused, "prod-b", "charts.traefik.version is missing");
            }
        };
        var refused = await _fixture.RunAsync();
        _fixture.World.Before = _ => { };
        var again = await _fixture.RunAsync();

        Assert.Equal((UpgradeEnding.Stopped, Ending.Paused), (refused.Ending, refused.Operation!.Ending));
        Assert.Equal("put-release: prod-b: charts.traefik.version is missing; put it right, then tandem resume goes on, tandem abort ends it where it is", refused.Says);
        Assert.Equal(UpgradeEnding.ComeBack, again.Ending);
    }

    [Fact]
    public async Task It_is_journalled_and_its_operations_need_no_acknowledgement_but_the_switch()
    {
        await _fixture.RunAsync();

        var journal = await _fixture.Runner.JournalAsync();
        Assert.Equal("upgrade prod-b to 2026.12", journal[0].Says);
        Assert.Equal("done: prod-b runs 2026.12; production stays on prod-a", journal[^1].Says);
        Assert.Null((await _fixture.Runner.StatusAsync()).History.CoolingDown);
    }
}
