using Tandem.Rehearsal.Simulation;
using Tandem.Rehearsal.Simulation.Faults;
using Tandem.Rehearsal.Simulation.Runs;

namespace Tandem.Tests.Rehearsal.Simulation;

/// <summary>Runs that a seed deals: decks of faults, second operators and half-done updates.</summary>
public sealed class DealtTests
{
    private const ulong Seed = 20261120;
    private const int Runs = 100_000;

    [Fact]
    public void Whatever_the_deck_deals_no_invariant_breaks_every_run_ends_well_and_every_fault_struck_at_every_row_that_it_can_strike()
    {
        var report = Simulator.Dealt(Seed, 0, Runs);

        Assert.Empty(report.Violations.Select(v => $"{v.Result.Violation}: tandem simulate --seed {Seed} --run {v.Run}"));
        Assert.Empty(report.Marks.Missed);
        var struck = report.Coverage.Counts.Keys.Select(s => (s.Row, s.Fault)).ToHashSet();
        Assert.Empty(Cells().Where(cell => !struck.Contains(cell)).Select(cell => $"{cell.Fault} never struck at {cell.Row}"));
    }

    /// <summary>Each row with each fault that can strike there: one that applies to a call that is made at it. No update is asked for before the first row, say.</summary>
    private static IEnumerable<(string Row, FaultKind Fault)> Cells() => Enum.GetValues<Opening>()
        .SelectMany(opening => Undisturbed.Of(opening).Calls)
        .Distinct()
        .SelectMany(call => Applies.To(call.Kind).Select(fault => (call.Row, fault)))
        .Distinct();

    [Fact]
    public void A_run_is_the_same_whenever_it_is_repeated()
    {
        var (first, trace) = Simulator.Repeat(Seed, 17);
        var (second, again) = Simulator.Repeat(Seed, 17);

        Assert.Equal(trace.Lines, again.Lines);
        Assert.Equal(first.Took, second.Took);
    }

    [Fact]
    public void A_run_that_was_dealt_is_the_same_as_the_scenario_it_tells()
    {
        for (var run = 0; run < 50; run++)
        {
            var (dealt, trace) = Simulator.Repeat(Seed, run);

            Assert.Equal(trace.Lines, Simulator.Repeat(Scenario.Parse(dealt.Scenario.ToString())).Trace.Lines);
        }
    }
}
