using System.Globalization;
using Spectre.Console;
using Tandem.Rehearsal.Simulation;
using Tandem.Rehearsal.Simulation.Runs;
using Tandem.Switchover;

namespace Tandem.Cli.Screens;

/// <summary>What a simulation came to: figures, what was covered, and for whatever broke the line that repeats it.</summary>
internal static class SimulationScreen
{
    private const int TraceLines = 30;

    internal static void Tell(IAnsiConsole console, uint seed, SimulationReport report, TimeSpan took)
    {
        console.Line($"Simulated   {Count(report.Runs)} runs of seed {seed}{Speed(report.Runs, took)}");
        console.Line($"Faults      {Count(report.Faults)} struck");
        console.Line($"Endings     {string.Join(", ", report.Endings.Select(e => $"{e.Key} {Count(e.Value)}"))} (of the first operation of each run)");
        console.Line($"Ways        {Enum.GetValues<Mark>().Length - report.Marks.Missed.Count} of {Enum.GetValues<Mark>().Length} taken{(report.Marks.Missed.Count > 0 ? $"; not: {string.Join(", ", report.Marks.Missed.Select(m => Names.Of(m)))}" : "")}");
        console.Line();
        foreach (var line in CoverageTable.Of(report.Coverage))
        {
            console.Line(line);
        }

        console.Line();
        foreach (var (run, result) in report.Violations)
        {
            console.Line($"{Glyphs.Failed} run {run}: {result.Violation}");
            console.Line($"  Repeat it   tandem simulate --seed {seed} --run {run}");
        }

        if (report.Violations is [var (first, _), ..])
        {
            console.Line();
            console.Line($"The last {TraceLines} lines of run {first}:");
            Last(console, Simulator.Repeat(seed, first).Trace);
        }

        console.Line(report.Broken == 0 ? $"{Glyphs.Done} no invariant was broken, and every run came to a good end" : $"{Glyphs.Failed} {Count(report.Broken)} runs broke something");
    }

    internal static void Tell(IAnsiConsole console, RunResult result, Trace trace)
    {
        foreach (var line in trace.Lines)
        {
            console.Line(line);
        }

        console.Line();
        console.Line($"Scenario    {result.Scenario}");
        console.Line($"Ended       {(result.Outcome is { } outcome ? $"{EndingWords.Of(outcome.Ending)}: {outcome.Says.ReplaceLineEndings(" / ")}" : "its process was killed")}");
        console.Line($"Took        {Spans.Of(result.Took)} of simulated time, {result.Ups} updates");
        console.Line(result.Violation is { } broken ? $"{Glyphs.Failed} {broken}" : $"{Glyphs.Done} no invariant was broken, and it came to a good end");
        console.Line($"Repeat it   tandem simulate --scenario \"{result.Scenario}\"");
    }

    private static void Last(IAnsiConsole console, Trace trace)
    {
        foreach (var line in trace.Lines.TakeLast(TraceLines))
        {
            console.Line(line);
        }
    }

    private static string Speed(long runs, TimeSpan took) => took > TimeSpan.Zero
        ? string.Create(CultureInfo.InvariantCulture, $" in {took.TotalSeconds:0.0} s: {runs / took.TotalSeconds:N0} a second on {Environment.ProcessorCount} cores") : "";

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
