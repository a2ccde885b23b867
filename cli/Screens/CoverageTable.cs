using System.Globalization;
using Tandem.Rehearsal.Simulation;
using Tandem.Rehearsal.Simulation.Runs;

namespace Tandem.Cli.Screens;

/// <summary>Which fault struck at which row: how often, and at how many kinds of calls. A fault a line, a row a column.</summary>
internal static class CoverageTable
{
    internal static IEnumerable<string> Of(Coverage coverage)
    {
        var rows = coverage.Counts.Keys.Select(s => s.Row).Distinct().Order(StringComparer.Ordinal).ToList();
        var cells = coverage.Counts.GroupBy(c => (c.Key.Row, c.Key.Fault)).ToDictionary(g => g.Key, g => (Times: g.Sum(c => c.Value), Points: g.Count()));
        yield return "Coverage    times a fault struck at a row / at how many kinds of calls there";
        for (var i = 0; i < rows.Count; i++)
        {
            yield return $"  {i + 1,2}  {rows[i]}";
        }

        yield return "";
        yield return $"{"",-26}{string.Concat(rows.Select((_, i) => (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(10)))}";
        foreach (var fault in coverage.Counts.Keys.Select(s => s.Fault).Distinct().Order())
        {
            yield return $"{Names.Of(fault),-26}{string.Concat(rows.Select(row => Cell(cells.TryGetValue((row, fault), out var cell) ? cell : null).PadLeft(10)))}";
        }
    }

    private static string Cell((long Times, int Points)? cell) => cell is var (times, points) ? string.Create(CultureInfo.InvariantCulture, $"{times}/{points}") : "-";
}
