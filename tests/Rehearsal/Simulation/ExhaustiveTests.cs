using Tandem.Rehearsal.Simulation;
using Tandem.Rehearsal.Simulation.Runs;
using Tandem.Switchover.Operations;

namespace Tandem.Tests.Rehearsal.Simulation;

/// <summary>Every single fault at every single call of the real runner, on its real step tables. A row that is added is struck without anyone writing a test.</summary>
public sealed class ExhaustiveTests
{
    private static readonly OperatorVerb[] Recoveries = [OperatorVerb.Resume, OperatorVerb.Rollback, OperatorVerb.Failover, OperatorVerb.Abort];

    [Theory]
    [InlineData(Opening.Switchover)]
    [InlineData(Opening.TakeBack)]
    [InlineData(Opening.Resume)]
    [InlineData(Opening.Failover)]
    public void Every_fault_at_every_call_breaks_no_invariant_and_comes_to_a_good_end(Opening opening)
    {
        var undisturbed = Undisturbed.Of(opening);
        // What the operator tries first afterwards, and from where, goes round: together the neighbours of a call see all eight.
        Scenario[] scenarios =
        [
            .. undisturbed.Strikes().Select((strike, n) => new Scenario(opening) { Strikes = [strike], Recovery = Recoveries[n % 4], Elsewhere = n / 4 % 2 == 0 }),
        ];

        var report = Simulator.Given(scenarios);

        Assert.Empty(report.Violations.Select(v => $"{v.Result.Violation}: tandem simulate --scenario \"{v.Result.Scenario}\""));
        Assert.True(report.Runs > 5_000, $"{report.Runs} runs");
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
