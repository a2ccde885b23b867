using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover;

public sealed class PlannedSwitchoverTests
{
    private readonly RunnerFixture _fixture = new();

    // R54: new records first, then the old ones.
    // R104: load balancing is adjusted behind the scenes.
    [Fact]
    public async Task Production_moves_by_one_config_value_and_one_up_at_a_time_and_the_raise_comes_before_the_lower()
    {
        var outcome = await _fixture.RunAsync();

        Assert.Equal(new(Ending.Done, "production is on prod-b"), outcome);
        Assert.Equal(
            [
                "set prod-b infra:role=active", "up prod-b",
                "set prod-traffic infra:weights.prod-b=13", "up prod-traffic",
                "set prod-traffic infra:weights.prod-b=85", "up prod-traffic",
                "set prod-traffic infra:weights.prod-b=255", "up prod-traffic",
                "set prod-traffic infra:weights.prod-a=0", "up prod-traffic",
                "set prod-a infra:role=standby", "up prod-a",
            ],
            _fixture.World.Changes);
    }

    [Fact]
    public async Task Every_step_is_journalled_before_and_after_it_acts()
    {
        await _fixture.RunAsync();

        var journal = await _fixture.JournalAsync();
        Assert.Equal(
            [
                "Started ", "Done preflight", "Intent warm-target", "Done warm-target", "Intent raise-target-13", "Done raise-target-13", "Intent raise-target-85", "Done raise-target-85",
                "Intent raise-target-255", "Done raise-target-255", "Intent lower-source", "Done lower-source", "Done drain-source", "Intent rest-source", "Done rest-source", "Ended ",
            ],
            journal.Select(e => $"{e.Event} {e.Step}"));
    }

    // R59: traffic is steered gradually.
    [Fact]
    public async Task Each_raise_waits_for_a_margin_and_the_TTL_before_it_is_judged()
    {
        await _fixture.RunAsync();

        var acts = _fixture.Events.All.OfType<StepActs>().Single(e => e.Step == "raise-target-13");
        var done = _fixture.Events.All.OfType<StepDone>().Single(e => e.Step == "raise-target-13");
        Assert.Equal(TimeSpan.FromSeconds(70), done.At - acts.At);
    }

    [Fact]
    public async Task A_target_that_turns_sick_at_the_second_raise_gives_the_traffic_back_and_is_held_again()
    {
        _fixture.World.FailedShare = cluster => cluster == "prod-b" && _fixture.World.Deployed["prod-traffic"]["infra:weights"].Contains("85", StringComparison.Ordinal) ? 0.2 : 0;

        var outcome = await _fixture.RunAsync();

        Assert.Equal(Ending.RolledBack, outcome.Ending);
        Assert.Equal("raise-target-85: 25 requests a second, 20.00 % failed; at most 1 % may (2 looks in a row)", outcome.Says);
        Assert.Equal(["set prod-traffic infra:weights.prod-b=0", "up prod-traffic", "set prod-b infra:role=standby", "up prod-b"], _fixture.World.Changes[^4..]);
    }

    [Fact]
    public async Task A_target_that_never_gets_ready_is_never_given_weight()
    {
        _fixture.World.BecomesReady = cluster => cluster != "prod-b";

        var outcome = await _fixture.RunAsync();

        Assert.Equal(new(Ending.RolledBack, "warm-target: 0 of 12 pods and 2 of 2 nodes ready (prod-a runs 12 pods)"), outcome);
        Assert.DoesNotContain(_fixture.World.Changes, c => c.Contains("weights.prod-b=13", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Metrics_that_go_away_while_shifting_pause_the_switchover_and_take_nothing_back()
    {
        _fixture.World.MetricsGone = cluster => _fixture.World.Changes.Contains("set prod-traffic infra:weights.prod-b=13") ? "Prometheus did not answer" : null;

        var outcome = await _fixture.RunAsync();

        Assert.Equal(
            new(Ending.Paused, "raise-target-13: the pods of prod-b are not known: Prometheus did not answer; the requests of prod-b are not known: Prometheus did not answer; the requests of prod-a are not known: Prometheus did not answer; put it right, then tandem resume goes on, tandem rollback takes back what was begun"), outcome);
        Assert.Equal("up prod-traffic", _fixture.World.Changes[^1]);
    }

    [Fact]
    public async Task A_paused_switchover_is_resumed_where_it_stopped()
    {
        _fixture.World.MetricsGone = cluster => _fixture.World.Changes.Contains("set prod-traffic infra:weights.prod-b=13") ? "Prometheus did not answer" : null;
        await _fixture.RunAsync();
        _fixture.World.MetricsGone = _ => null;

        var outcome = await _fixture.ResumeAsync();

        Assert.Equal(Ending.Done, outcome.Ending);
        var started = _fixture.Events.All.OfType<OperationStarted>().ToList();
        Assert.Equal([(false, "prod-1"), (true, "prod-1")], started.Select(s => (s.Resumed, s.Operation)));
        Assert.Single(_fixture.World.Changes, c => c == "up prod-b");
    }

    [Fact]
    public async Task Clients_that_never_look_again_are_named_at_the_drain_deadline_and_the_switchover_goes_on()
    {
        _fixture.World.Stuck = cluster => cluster == "prod-a" ? 2 : 0;

        var outcome = await _fixture.RunAsync();

        var done = _fixture.Events.All.OfType<StepDone>().Single(e => e.Step == "drain-source");
        Assert.Equal(Ending.Done, outcome.Ending);
        Assert.Equal("the deadline of 15 min is over; left: prod-a serves 2 of 102 requests a second (1.96 %) and has 2 connections open: resolvers or programs that keep an answer for 16 min and longer, past its TTL of 60 s", done.Says);
    }

    [Fact]
    public async Task A_warm_source_keeps_its_replicas_and_the_switchover_ends()
    {
        _fixture.World.WarmPods = _ => 4;

        var outcome = await _fixture.RunAsync();

        Assert.Equal(Ending.Done, outcome.Ending);
        Assert.Equal("4 application pods run on prod-a, 8 are held", _fixture.Events.All.OfType<StepDone>().Last().Says);
    }

    [Theory]
    [InlineData(StackFailure.Unknown)]
    [InlineData(StackFailure.FailedHalfWay)]
    [InlineData(StackFailure.Locked)]
    public async Task An_up_that_fails_once_is_tried_again(StackFailure failure)
    {
        var failed = false;
        _fixture.World.Before = call =>
        {
            if (call == "up prod-b" && !failed)
            {
                failed = true;
                throw new StackOperationException(failure, "prod-b", "it did not work");
            }
        };

        var outcome = await _fixture.RunAsync();

        Assert.Equal(Ending.Done, outcome.Ending);
        Assert.Equal(failure != StackFailure.Locked, _fixture.World.Changes.Contains("refresh prod-b"));
    }

    [Fact]
    public async Task An_up_that_refuses_is_not_tried_again_and_everything_is_taken_back()
    {
        _fixture.World.Before = call =>
        {
            if (call == "up prod-traffic" && _fixture.World.Config["prod-traffic"]["infra:weights"].Contains("13", StringComparison.Ordinal))
            {
                throw new StackOperationException(StackFailure.Refused, "prod-traffic", "infra:weights says no");
            }
        };

        var outcome = await _fixture.RunAsync();

        Assert.Equal(new(Ending.RolledBack, "raise-target-13: prod-traffic: infra:weights says no"), outcome);
        Assert.Equal("standby", _fixture.World.Deployed["prod-b"]["infra:role"]);
    }

    [Fact]
    public async Task Ctrl_C_pauses_and_says_how_to_go_on()
    {
        using var stop = new CancellationTokenSource();
        _fixture.World.Before = call =>
        {
            if (call == "after up prod-b")
            {
                stop.Cancel();
            }
        };

        var outcome = await _fixture.RunAsync(stop.Token);

        Assert.Equal(new(Ending.Paused, "interrupted; tandem resume goes on, tandem rollback takes back what was begun"), outcome);
        Assert.Equal(JournalEvent.Paused, (await _fixture.JournalAsync())[^1].Event);
    }
}
