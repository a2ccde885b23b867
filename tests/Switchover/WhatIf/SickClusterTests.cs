using Tandem.Switchover;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.WhatIf;

public sealed class SickClusterTests : WhatIfFixture
{
    [Fact]
    public async Task A_target_that_turns_sick_while_it_is_raised_gives_the_traffic_back_by_itself()
    {
        World.FailedShare = cluster => cluster == "prod-b" ? 0.2 : 0;

        var outcome = await SwitchoverAsync();

        Assert.Equal(Ending.RolledBack, outcome.Ending);
        Assert.Equal("""{"prod-a":255,"prod-b":0}""", Weights);
        Assert.Equal(OperationState.CoolingDown, await StateAsync());
    }

    [Fact]
    public async Task Two_sick_clusters_are_left_as_they_are_until_an_operator_decides()
    {
        World.FailedShare = cluster => cluster == "prod-b" && Weights.Contains("85", StringComparison.Ordinal) ? 0.2 : 0;
        World.BecomesReady = cluster => cluster != "prod-a" || !Weights.Contains("85", StringComparison.Ordinal);

        var outcome = await SwitchoverAsync();

        Assert.Equal(Ending.Paused, outcome.Ending);
        Assert.StartsWith("could not take raise-target-85 back: not safe yet: ", outcome.Says, StringComparison.Ordinal);
        Assert.EndsWith("tandem failover --to CLUSTER settles on the one that is well", outcome.Says, StringComparison.Ordinal);
        Assert.Equal("""{"prod-a":255,"prod-b":85}""", Weights);
    }

    [Fact]
    public async Task An_operator_whose_own_network_is_down_takes_nothing_back()
    {
        World.Probes = (_, ready) => ready && !Weights.Contains("13", StringComparison.Ordinal);

        var outcome = await SwitchoverAsync();

        Assert.Equal(Ending.Paused, outcome.Ending);
        Assert.StartsWith("raise-target-13: 0 of 1 probes pass; shop.example.com on 192.0.2.2: 503, and on prod-a 0 of 1 probes pass; shop.example.com on 192.0.2.1: 503: neither answers from here", outcome.Says, StringComparison.Ordinal);
        Assert.Equal("""{"prod-a":255,"prod-b":13}""", Weights);
    }

    [Fact]
    public async Task Metrics_that_go_away_pause_and_nothing_is_taken_back_on_a_guess()
    {
        World.MetricsGone = _ => Weights.Contains("13", StringComparison.Ordinal) ? "Prometheus does not answer" : null;

        var outcome = await SwitchoverAsync();

        Assert.Equal(Ending.Paused, outcome.Ending);
        Assert.Equal("""{"prod-a":255,"prod-b":13}""", Weights);
        World.MetricsGone = _ => null;
        Assert.Equal(Ending.Done, (await ResumeAsync()).Ending);
    }

    [Fact]
    public async Task Weights_that_somebody_changes_by_hand_stop_the_operation()
    {
        When("after up prod-b", () =>
        {
            World.Deployed["prod-traffic"]["infra:weights"] = """{"prod-a":0,"prod-b":0}""";
            return Task.CompletedTask;
        });

        var outcome = await SwitchoverAsync();

        Assert.Equal(Ending.Paused, outcome.Ending);
        Assert.StartsWith("stopped, because I1: the sum of weights is never 0, but no cluster has any weight; ", outcome.Says, StringComparison.Ordinal);
        Assert.Contains("somebody or something else changed the environment: look at tandem status and put it right; then tandem resume goes on", outcome.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_that_never_ask_DNS_again_are_named_at_the_deadline_and_then_cut_off()
    {
        World.Stuck = cluster => cluster == "prod-a" ? 2 : 0;

        Assert.Equal(Ending.Done, (await SwitchoverAsync()).Ending);

        var drained = (await Night.JournalAsync()).Single(e => e is { Step: "drain-source", Event: JournalEvent.Done });
        Assert.StartsWith("the deadline of 15 min is over; left: prod-a serves 2 of 102 requests a second (1.96 %)", drained.Says, StringComparison.Ordinal);
    }
}
