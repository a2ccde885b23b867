using Tandem.Rehearsal.Simulation;
using Tandem.Rehearsal.Simulation.Runs;

namespace Tandem.Tests.Rehearsal.Simulation;

/// <summary>Every single fault at every single call of the real runner, on its real step tables. A row that is added is struck without anyone writing a test.</summary>
public sealed class ExhaustiveTests
{
    [Theory]
    [InlineData(Opening.Switchover)]
    [InlineData(Opening.TakeBack)]
    [InlineData(Opening.Resume)]
    [InlineData(Opening.Failover)]
    public void Every_fault_at_every_call_breaks_no_invariant_and_comes_to_a_good_end_whatever_the_operator_tries_first(Opening opening)
    {
        var report = Simulator.Every(opening);

        Assert.Empty(report.Violations.Select(v => $"{v.Result.Violation}: tandem simulate --scenario \"{v.Result.Scenario}\""));
        Assert.True(report.Runs > 10_000, $"{report.Runs} runs");
    }

    [Theory]
    [InlineData(Opening.Switchover)]
    [InlineData(Opening.TakeBack)]
    [InlineData(Opening.Resume)]
    [InlineData(Opening.Failover)]
    public void A_share_of_all_pairs_of_faults_breaks_nothing_either(Opening opening)
    {
        var report = Simulator.Pairs(7, opening, 1_000);

        Assert.Empty(report.Violations.Select(v => $"{v.Result.Violation}: tandem simulate --scenario \"{v.Result.Scenario}\""));
    }

    [Fact]
    public void Killed_anywhere_and_resumed_it_needs_at_most_one_update_more()
    {
        var undisturbed = Undisturbed.Of(Opening.Switchover);
        var kills = undisturbed.Strikes().Where(s => s.Kind is >= FaultKind.Killed and <= FaultKind.KilledPulumiLivesLong).ToList();

        var most = kills.Max(kill => Simulator.Repeat(new Scenario(Opening.Switchover) { Strikes = [kill] }).Result.Ups);

        Assert.Equal(undisturbed.Ups + 1, most);
    }

    /// <summary>What another process left half done is acted on again because its row was begun; so going on with a planned switchover needs no doubt.</summary>
    [Theory]
    [InlineData("resume")]
    [InlineData("resume elsewhere")]
    [InlineData("rollback")]
    [InlineData("rollback elsewhere")]
    [InlineData("failover")]
    [InlineData("abort elsewhere")]
    public void Whatever_update_of_a_planned_switchover_was_made_and_not_saved_or_outlived_its_process_it_is_gone_on_with(string recovery)
    {
        string[] rows = ["warm-target", "raise-target-13", "raise-target-85", "raise-target-255", "lower-source", "rest-source"];
        string[] faults = ["killed-lock-stays", "killed-pulumi-lives", "killed-pulumi-lives-long", "half-way-made", "hang-after"];

        foreach (var scenario in rows.SelectMany(row => faults.Select(fault => Scenario.Parse($"switchover; {fault}@1:{row}/up/1; {recovery}"))))
        {
            var (result, trace) = Simulator.Repeat(scenario);

            Assert.True(result.Violation is null, $"{scenario}\n{result.Violation}\n{string.Join('\n', trace.Lines.TakeLast(30))}");
            Assert.Equal(scenario.Strikes, result.Scenario.Strikes);
        }
    }

    [Fact]
    public void An_update_that_passes_its_deadline_is_named_and_its_stack_refreshed()
    {
        var (result, trace) = Simulator.Repeat(Scenario.Parse("switchover; hang@1:raise-target-13/up/1; resume"));

        Assert.Contains(trace.Lines, line => line.Contains("raise-target-13 waits: prod-traffic: no answer within 60 min; another attempt in 15 s", StringComparison.Ordinal));
        Assert.Contains(trace.Lines, line => line.Contains(" refresh prod-traffic", StringComparison.Ordinal));
        Assert.Equal("production is on prod-b", result.Outcome?.Says);
    }

    [Fact]
    public void Nothing_strikes_an_undisturbed_run_and_it_ends_done()
    {
        var (result, trace) = Simulator.Repeat(new Scenario(Opening.Switchover));

        Assert.Equal("production is on prod-b", result.Outcome?.Says);
        Assert.Null(result.Violation);
        Assert.Equal(6, result.Ups);
        Assert.Contains(trace.Lines, line => line.Contains("rest-source done", StringComparison.Ordinal));
    }
}
