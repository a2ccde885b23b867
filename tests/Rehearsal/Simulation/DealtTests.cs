using Tandem.Rehearsal.Simulation;
using Tandem.Rehearsal.Simulation.Runs;

namespace Tandem.Tests.Rehearsal.Simulation;

/// <summary>Runs that a seed deals: decks of faults, second operators and half-done updates.</summary>
public sealed class DealtTests
{
    private const ulong Seed = 20261120;
    private const int Runs = 100_000;

    [Fact]
    public void Whatever_the_deck_deals_no_invariant_breaks_every_run_ends_well_and_every_fault_struck_at_every_row()
    {
        var report = Simulator.Dealt(Seed, 0, Runs);

        Assert.Empty(report.Violations.Select(v => $"{v.Result.Violation}: tandem simulate --seed {Seed} --run {v.Run}"));
        Assert.Equal([Mark.DrainDeadlineOver], report.Marks.Missed);
        var struck = report.Coverage.Counts.Keys.Select(s => s.Fault).ToHashSet();
        Assert.Equal([FaultKind.None], Enum.GetValues<FaultKind>().Where(f => !struck.Contains(f)));
    }

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
