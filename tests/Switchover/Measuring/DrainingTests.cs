using Tandem.Components.FrontDoor;
using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;
using Tandem.Switchover.Steps;

namespace Tandem.Tests.Switchover.Measuring;

/// <summary>When a cluster is dry, and how what is left is named.</summary>
public sealed class DrainingTests
{
    private readonly FakeEnvironment _world = new();

    [Theory]
    [InlineData(0.1, 5, Answer.Yes, "prod-b serves 0.1 of 100.1 requests a second (0.10 %) and has 5 connections open")]
    [InlineData(0.11, 6, Answer.NotYet, "prod-b serves 0.11 of 100.11 requests a second (0.11 %) and has 6 connections open: kept connections younger than 60 s, or answers kept past the TTL")]
    [InlineData(0.11, 5, Answer.NotYet, "prod-b serves 0.11 of 100.11 requests a second (0.11 %) and has 5 connections open: next to none is open now; the rate looks back")]
    [InlineData(0.1, 6, Answer.NotYet, "prod-b serves 0.1 of 100.1 requests a second (0.10 %) and has 6 connections open: streams, WebSockets or idle pools, which ask nothing")]
    public async Task A_cluster_is_dry_when_next_to_nobody_asks_it_and_next_to_no_connection_is_open(double left, int open, Answer answer, string says)
    {
        (_world.Stuck, _world.Streams) = (c => c == "prod-b" ? left : 0, c => c == "prod-b" ? open - 1 : 0);

        Assert.Equal(new Verdict(answer, says), await Draining.IsDrainedAsync(await ContextAsync(), "prod-b", CancellationToken.None));
    }

    [Fact]
    public async Task In_an_environment_of_many_connections_the_share_counts_for_connections_too()
    {
        _world.Streams = c => c == "prod-a" ? 9_893 : 7;

        Assert.Equal(Answer.Yes, (await Draining.IsDrainedAsync(await ContextAsync(), "prod-b", CancellationToken.None)).Answer);
    }

    [Theory]
    [InlineData(129, "kept connections younger than 60 s, or answers kept past the TTL")]
    [InlineData(130, "resolvers or programs that keep an answer for 3 min and longer, past its TTL of 60 s")]
    public async Task Who_still_asks_when_every_old_connection_is_closed_has_not_asked_DNS_again(int seconds, string kind)
    {
        (_world.Stuck, _world.Streams) = (c => c == "prod-b" ? 2 : 0, c => c == "prod-b" ? 10 : 0);
        var context = await ContextAsync();
        await Draining.IsDrainedAsync(context, "prod-b", CancellationToken.None);
        await _world.WaitAsync(TimeSpan.FromSeconds(seconds), CancellationToken.None);

        Assert.EndsWith($": {kind}", (await Draining.IsDrainedAsync(context, "prod-b", CancellationToken.None)).Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prod-a")]
    [InlineData("prod-b")]
    public async Task A_cluster_whose_requests_or_connections_are_not_known_is_not_called_dry(string silent)
    {
        _world.RequestsSilent = c => c == silent ? "no series" : null;

        Assert.Equal(
            Verdict.NoData($"the request rate of {silent} is not known: no series"), await Draining.IsDrainedAsync(await ContextAsync(), "prod-b", CancellationToken.None));
    }

    [Fact]
    public async Task WebSockets_that_outlive_the_drain_deadline_are_counted_and_named_and_the_switchover_goes_on()
    {
        var fixture = new RunnerFixture();
        fixture.World.Streams = c => c == "prod-a" ? 120 : 0;

        Assert.Equal(Ending.Done, (await fixture.RunAsync()).Ending);
        Assert.Equal(
            "the deadline of 15 min is over; left: prod-a serves 0 of 100 requests a second (0.00 %) and has 120 connections open: streams, WebSockets or idle pools, which ask nothing",
            (await fixture.JournalAsync()).Single(e => e is { Step: "drain-source", Event: JournalEvent.Done }).Says);
    }

    [Fact]
    public async Task A_target_that_turns_sick_while_the_source_drains_gives_production_back()
    {
        var fixture = new RunnerFixture();
        (fixture.World.FailedShare, fixture.World.Streams) = (SickOnceLowered, c => c == "prod-a" ? 50 : 0);

        var outcome = await fixture.RunAsync();

        Assert.Equal(new(Ending.RolledBack, "drain-source: 100 requests a second, 20.00 % failed; at most 1 % may (2 looks in a row)"), outcome);
        Assert.Equal("""{"prod-a":255,"prod-b":0}""", fixture.World.Deployed["prod-traffic"]["infra:weights"]);
        Assert.DoesNotContain("set prod-a infra:role=standby", fixture.World.Changes);

        double SickOnceLowered(string cluster) => cluster == "prod-b" && fixture.World.Changes.Contains("set prod-traffic infra:weights.prod-a=0") ? 0.2 : 0;
    }

    [Fact]
    public async Task A_target_that_turns_sick_when_the_source_is_dry_pauses_before_the_source_is_held()
    {
        var fixture = new RunnerFixture();
        fixture.World.FailedShare = c => c == "prod-b" && fixture.Events.All.OfType<StepDone>().Any(e => e.Step == "drain-source") ? 0.2 : 0;

        var outcome = await fixture.RunAsync();

        Assert.Equal(Ending.Paused, outcome.Ending);
        Assert.StartsWith("rest-source: not safe to begin: 100 requests a second, 20.00 % failed; at most 1 % may (2 looks in a row)", outcome.Says, StringComparison.Ordinal);
        Assert.DoesNotContain("set prod-a infra:role=standby", fixture.World.Changes);
    }

    [Fact]
    public void The_age_of_connections_is_that_of_the_front_door() =>
        Assert.Equal(TimeSpan.FromSeconds(new Drain().ConnectionAgeSeconds), Limits.Default.ConnectionAge);

    private async Task<StepContext> ContextAsync() =>
        new(new("prod", "prod-a", "prod-b"), _world.Ports(), await new EnvironmentReader(_world).ReadAsync("prod", CancellationToken.None), new OperationHistory([]));
}
