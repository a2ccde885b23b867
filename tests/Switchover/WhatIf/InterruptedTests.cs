using Tandem.Switchover;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Tests.Switchover.WhatIf;

public sealed class InterruptedTests : WhatIfFixture
{
    [Fact]
    public async Task A_laptop_that_died_in_the_middle_is_replaced_by_any_other_one_with_resume()
    {
        await KillAtAsync("after up prod-traffic");
        AnotherCheckout();

        Assert.Equal(OperationState.Running, await StateAsync());
        var outcome = await ResumeAsync();

        Assert.Equal(new(Ending.Done, "production is on prod-b"), outcome);
        Assert.Equal("""{"prod-a":0,"prod-b":255}""", Weights);
        Assert.Equal(("standby", "active"), (RoleOf("prod-a"), RoleOf("prod-b")));
        Assert.Equal("active", World.Config["prod-b"]["infra:role"]);
    }

    [Fact]
    public async Task Ctrl_C_pauses_between_two_things_and_resume_goes_on()
    {
        using var stop = new CancellationTokenSource();
        When("up prod-traffic", () => stop.CancelAsync());

        var outcome = await Night.RunAsync(stop.Token);

        Assert.Equal(new(Ending.Paused, "interrupted; tandem resume goes on, tandem rollback takes back what was begun"), outcome);
        Assert.Equal(OperationState.Paused, await StateAsync());
        Assert.Equal(Ending.Done, (await ResumeAsync()).Ending);
    }

    [Fact]
    public async Task An_update_that_was_cut_off_is_refreshed_and_made_again()
    {
        await KillAtAsync("after up prod-b");
        World.Pending = stack => stack == "prod-b" && !World.Changes.Contains("refresh prod-b") ? [new("updating", "kubernetes:core/v1:ConfigMap", "cluster-identity")] : [];

        Assert.Equal(Ending.Done, (await ResumeAsync()).Ending);

        Assert.Equal(1, World.Changes.Count(c => c == "refresh prod-b"));
        Assert.Equal(2, World.Changes.Count(c => c == "up prod-b"));
    }

    [Fact]
    public async Task A_stack_that_somebody_else_holds_is_waited_for_and_then_named()
    {
        World.Before = call =>
        {
            if (call == "up prod-traffic")
            {
                throw new StackOperationException(StackFailure.Locked, "prod-traffic", "the stack is locked by kim@laptop (pid 4711)");
            }
        };

        var outcome = await SwitchoverAsync();

        Assert.Equal(Ending.Paused, outcome.Ending);
        Assert.StartsWith("raise-target-13: prod-traffic: the stack is locked by kim@laptop (pid 4711) (waited 15 min for it); put it right, then tandem resume goes on", outcome.Says, StringComparison.Ordinal);
        World.Before = _ => { };
        Assert.Equal(Ending.Done, (await ResumeAsync()).Ending);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_stops_everything_before_the_next_change()
    {
        var store = new UnreachableStore(Night.Store, () => new StoreException("the bucket does not answer"));
        Night.Store = store;
        When("up prod-traffic", () => { store.IsAway = true; return Task.CompletedTask; });

        var outcome = await SwitchoverAsync();

        Assert.Equal(Ending.Paused, outcome.Ending);
        Assert.Contains("Nothing more was begun", outcome.Says, StringComparison.Ordinal);
        Assert.Equal("up prod-traffic", World.Changes[^1]);
        store.IsAway = false;
        World.Before = _ => { };
        Assert.Equal(Ending.Done, (await ResumeAsync()).Ending);
    }

    [Fact]
    public async Task A_tandem_that_would_follow_other_steps_does_not_go_on_with_the_operation()
    {
        await KillAtAsync("up prod-traffic");

        var outcome = await AdasTandem.ResumeAsync("prod", Ada, Limits.Default with { DrainDeadline = TimeSpan.FromMinutes(1) }, CancellationToken.None);

        Assert.Equal(Ending.Refused, outcome.Ending);
        Assert.Matches("^prod-1 was begun with plan [0-9a-f]{8}, this tandem would follow plan [0-9a-f]{8}: its steps or limits differ. Go on with the tandem it was begun with, or end it where it is with tandem abort$", outcome.Says);
    }

    [Fact]
    public async Task A_clock_that_jumps_changes_no_decision()
    {
        When("up prod-traffic", () => { World.Time.Jump(TimeSpan.FromHours(-30)); return Task.CompletedTask; });

        Assert.Equal(Ending.Done, (await SwitchoverAsync()).Ending);
        Assert.Empty(Night.Events.All.OfType<Tandem.Switchover.Events.StepFailed>());
    }

    /// <summary>Config is in the checkout of whoever began; another one still has what was committed last.</summary>
    private void AnotherCheckout()
    {
        World.Config["prod-b"]["infra:role"] = "standby";
        World.Config["prod-traffic"]["infra:weights"] = """{"prod-a":255,"prod-b":0}""";
    }
}
