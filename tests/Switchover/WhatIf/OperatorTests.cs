using Tandem.Switchover;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.WhatIf;

public sealed class OperatorTests : WhatIfFixture
{
    [Fact]
    public async Task Pause_holds_a_running_switchover_where_it_is_and_continue_lets_it_go_on()
    {
        var asked = new List<Outcome>();
        When("up prod-traffic", async () => asked.Add(await AdasTandem.PauseAsync("prod", Ada, "a deploy is running", Limits.Default, CancellationToken.None)));
        var states = new List<OperationState>();
        var before = World.Before;
        World.Before = call =>
        {
            before(call);
            if (call == "wait" && StateAsync().GetAwaiter().GetResult() is OperationState.OnHold && states.Count == 0)
            {
                states.Add(OperationState.OnHold);
                World.Time.Advance(TimeSpan.FromHours(2));
                asked.Add(AdasTandem.ContinueAsync("prod", Ada, Limits.Default, CancellationToken.None).GetAwaiter().GetResult());
            }
        };

        var outcome = await SwitchoverAsync();

        Assert.Equal(Ending.Done, outcome.Ending);
        Assert.Equal([Ending.Asked, Ending.Asked], asked.Select(a => a.Ending));
        Assert.Equal("kim@laptop (process 1) is asked, and obeys before the next thing it does. tandem status shows when", asked[0].Says);
        Assert.Equal(
            ["asked to wait by ada@desk: a deploy is running", "asked to go on by ada@desk"],
            (await Night.JournalAsync()).Where(e => e.Event is JournalEvent.OnHold or JournalEvent.Continued).Select(e => e.Says));
    }

    [Fact]
    public async Task A_hold_that_nobody_ends_becomes_a_pause_without_a_process()
    {
        When("up prod-traffic", () => AdasTandem.PauseAsync("prod", Ada, "", Limits.Default, CancellationToken.None));

        var outcome = await SwitchoverAsync();

        Assert.Equal(new(Ending.Paused, "it was on hold for 12 h and nobody asked it to go on; tandem resume goes on, tandem rollback takes back what was begun"), outcome);
        Assert.Equal(OperationState.Paused, await StateAsync());
    }

    [Fact]
    public async Task Rollback_turns_a_running_switchover_round()
    {
        When("up prod-traffic", () => RollBackAsync("the wrong night"));

        var outcome = await SwitchoverAsync();

        Assert.Equal(new(Ending.RolledBack, "asked to turn round by ada@desk: the wrong night"), outcome);
        Assert.Equal("""{"prod-a":255,"prod-b":0}""", Weights);
        Assert.Equal("standby", RoleOf("prod-b"));
    }

    [Fact]
    public async Task Rollback_takes_back_what_a_dead_process_had_begun()
    {
        await KillAtAsync("up prod-a");

        var outcome = await RollBackAsync("we stay on prod-a");

        Assert.Equal(new(Ending.RolledBack, "asked by ada@desk: we stay on prod-a"), outcome);
        Assert.Equal("""{"prod-a":255,"prod-b":0}""", Weights);
        Assert.Equal(("active", "standby"), (RoleOf("prod-a"), RoleOf("prod-b")));
    }

    [Fact]
    public async Task Abort_ends_an_operation_where_it_is_and_the_next_failover_settles_it()
    {
        await KillAtAsync("after up prod-traffic");

        var outcome = await AbortAsync("I take it from here");

        Assert.Equal(new(Ending.Aborted, "asked by ada@desk: I take it from here; nothing was taken back"), outcome);
        Assert.Equal("""{"prod-a":255,"prod-b":13}""", Weights);
        Assert.Equal(OperationState.CoolingDown, await StateAsync());
        Assert.Equal(Ending.Done, (await FailoverAsync(to: "prod-a", from: "prod-b", reason: "settle after an abort")).Ending);
        Assert.Equal("""{"prod-a":255,"prod-b":0}""", Weights);
    }

    [Fact]
    public async Task A_second_operator_is_refused_by_name_while_the_first_one_is_at_it()
    {
        var refused = new List<Outcome>();
        When("up prod-traffic", async () => refused.Add(await AdasTandem.BeginAsync(new("prod", "prod-a", "prod-b") { By = Ada }, CancellationToken.None)));

        Assert.Equal(Ending.Done, (await SwitchoverAsync()).Ending);

        Assert.Equal(
            new(Ending.Refused, "tandem switchover is not possible while prod is running (prod-1, switchover prod-a -> prod-b, begun by kim@laptop at 2026-11-20 12:00:00Z). Possible now: pause, rollback, abort, status"),
            Assert.Single(refused));
    }

    [Fact]
    public async Task After_a_switchover_the_environment_cools_down_until_somebody_has_looked()
    {
        await SwitchoverAsync();
        Night.Request = Night.Request with { Source = "prod-b", Target = "prod-a" };

        Assert.StartsWith("tandem switchover is not possible while prod is cooling down (prod-1, switchover prod-a -> prod-b, begun by kim@laptop", (await SwitchoverAsync()).Says, StringComparison.Ordinal);

        Assert.Equal(new(Ending.Done, "prod-1 is acknowledged; prod is idle"), await AdasTandem.AcknowledgeAsync("prod", Ada, Limits.Default, CancellationToken.None));
        Assert.Equal(Ending.Done, (await SwitchoverAsync()).Ending);
    }

    [Fact]
    public async Task Users_who_complain_after_a_switchover_are_moved_back_at_once_by_a_failover()
    {
        await SwitchoverAsync();
        await World.WaitAsync(TimeSpan.FromMinutes(5), CancellationToken.None);

        Assert.Equal(Ending.Done, (await FailoverAsync(to: "prod-a", from: "prod-b", reason: "checkout fails on prod-b")).Ending);

        Assert.Equal("""{"prod-a":255,"prod-b":0}""", Weights);
    }
}
