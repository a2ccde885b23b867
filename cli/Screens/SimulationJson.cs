using Tandem.Rehearsal.Simulation;
using Tandem.Rehearsal.Simulation.Runs;

namespace Tandem.Cli.Screens;

/// <summary>What <c>tandem simulate --json</c> prints.</summary>
internal static class SimulationJson
{
    internal static object Of(uint seed, SimulationReport report, TimeSpan took) => new
    {
        seed,
        runs = report.Runs,
        seconds = took.TotalSeconds,
        runsPerSecond = took > TimeSpan.Zero ? report.Runs / took.TotalSeconds : (double?)null,
        faults = report.Faults,
        endings = report.Endings,
        ways = Enum.GetValues<Mark>().ToDictionary(m => Names.Of(m), m => report.Marks[m]),
        broken = report.Broken,
        violations = report.Violations.Select(v => new { run = v.Run, says = v.Result.Violation, scenario = v.Result.Scenario.ToString(), repeat = $"tandem simulate --seed {seed} --run {v.Run}" }),
        coverage = report.Coverage.Counts.OrderBy(c => c.Key.Row, StringComparer.Ordinal).ThenBy(c => c.Key.Fault).ThenBy(c => c.Key.Call)
            .Select(c => new { row = c.Key.Row, fault = Names.Of(c.Key.Fault), call = Names.Of(c.Key.Call), times = c.Value }),
    };

    internal static object Of(RunResult result, Trace trace) => new
    {
        scenario = result.Scenario.ToString(),
        ending = result.Outcome?.Ending,
        says = result.Outcome?.Says,
        violation = result.Violation,
        updates = result.Ups,
        seconds = result.Took.TotalSeconds,
        trace = trace.Lines,
    };
}
