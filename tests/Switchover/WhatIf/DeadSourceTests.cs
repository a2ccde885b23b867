using Tandem.Switchover;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.WhatIf;

public sealed class DeadSourceTests : WhatIfFixture
{
    // R8: a single cluster is a single point of failure; move off a broken one.
    [Fact]
    public async Task A_failover_moves_production_while_the_source_is_dead_and_touches_nothing_of_it()
    {
        Dies("prod-a");

        var outcome = await FailoverAsync(to: "prod-b", from: "prod-a");

        Assert.Equal(new(Ending.Done, "production is on prod-b; prod-a keeps its role and its applications: once it is well, move back with tandem switchover, or hold them with infra:role standby and pulumi up"), outcome);
        Assert.Equal(
            ["set prod-b infra:role=active", "up prod-b", "set prod-traffic infra:weights.prod-b=255", "up prod-traffic", "set prod-traffic infra:weights.prod-a=0", "up prod-traffic"], World.Changes);
    }

    // R31: the standby can take traffic in an incident.
    [Fact]
    public async Task A_failover_is_done_within_three_minutes_of_the_capacity_being_ready()
    {
        Dies("prod-a");

        await FailoverAsync(to: "prod-b", from: "prod-a");

        var warm = Night.Events.All.OfType<Tandem.Switchover.Events.StepDone>().Single(e => e.Step == "warm-target");
        Assert.InRange(World.UtcNow - warm.At, TimeSpan.Zero, TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task A_source_that_dies_in_the_middle_of_a_switchover_is_left_by_a_failover_that_ends_the_switchover()
    {
        await KillAtAsync("up prod-traffic");
        Dies("prod-a");

        var outcome = await FailoverAsync(to: "prod-b", from: "prod-a");

        Assert.Equal(Ending.Done, outcome.Ending);
        var ended = (await Night.JournalAsync()).First(e => e.Event == JournalEvent.Ended);
        Assert.Equal(("prod-1", Ending.Aborted, "aborted: ada@desk began a failover to prod-b; nothing was taken back"), (ended.Operation, ended.Ending, ended.Says));
        Assert.Equal("""{"prod-a":0,"prod-b":255}""", Weights);
    }

    [Fact]
    public async Task A_failover_from_a_checkout_that_knows_nothing_of_the_switchover_makes_its_config_say_what_is_deployed()
    {
        await KillAtAsync("up prod-a");
        World.Config["prod-b"]["infra:role"] = "standby";
        World.Config["prod-traffic"]["infra:weights"] = """{"prod-a":255,"prod-b":0}""";

        Assert.Equal(Ending.Done, (await FailoverAsync(to: "prod-a", from: "prod-b")).Ending);

        Assert.Equal("""{"prod-a":255,"prod-b":0}""", Weights);
        Assert.Equal(World.Config["prod-traffic"]["infra:weights"], Weights);
        var raised = World.Changes.IndexOf("set prod-traffic infra:weights.prod-a=255");
        Assert.Equal(["set prod-traffic infra:weights.prod-a=0", "set prod-traffic infra:weights.prod-b=255"], World.Changes[..raised].Where(c => c.StartsWith("set prod-traffic", StringComparison.Ordinal)).TakeLast(2));
    }

    // R133: failover needs detection and redirection.
    [Fact]
    public async Task A_failover_without_metrics_goes_by_the_probes()
    {
        World.MetricsGone = _ => "the metrics workspace does not answer";

        Assert.Equal(Ending.Done, (await FailoverAsync(to: "prod-b", from: "prod-a")).Ending);
    }

    [Fact]
    public async Task A_failover_whose_target_does_not_get_its_pods_pauses_before_it_touches_the_traffic()
    {
        World.BecomesReady = cluster => cluster == "prod-a";

        var outcome = await FailoverAsync(to: "prod-b", from: "prod-a");

        Assert.Equal(Ending.Paused, outcome.Ending);
        Assert.StartsWith("warm-target: 0 of 12 pods and 2 of 2 nodes ready", outcome.Says, StringComparison.Ordinal);
        Assert.Equal("""{"prod-a":255,"prod-b":0}""", Weights);
    }

    [Fact]
    public async Task A_failover_is_not_taken_back()
    {
        World.BecomesReady = cluster => cluster == "prod-a";
        await FailoverAsync(to: "prod-b", from: "prod-a");

        Assert.Equal(
            new(Ending.Refused, "a failover is not taken back, because the old side was dead or sick when it began. tandem resume goes on with it, tandem abort ends it where it is; once the old side is well, move back with tandem switchover"),
            await RollBackAsync());
    }
}
