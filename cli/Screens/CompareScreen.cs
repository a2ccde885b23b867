using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Tandem.Cli.Commands;
using Tandem.Components.Shared;
using Tandem.Parity;
using Tandem.Stacks.Files;

namespace Tandem.Cli.Screens;

/// <summary>Whether two clusters are interchangeable, and by which input they differ: a row for each cause, then what follows from it.</summary>
internal static class CompareScreen
{
    /// <summary>How many differences of one cause are shown; <c>--json</c> has them all.</summary>
    private const int ShownMax = 6;
    private const int ValueMax = 60;

    internal static void Write(IAnsiConsole console, ParityReport report)
    {
        console.Field("Compared", report.Compared.Words);
        console.Field("Backend", report.Backend);
        Declared(console, report);
        Deployed(console, report);
    }

    private static void Deployed(IAnsiConsole console, ParityReport report)
    {
        if (report.Compared.Against is null && report.DeployedNotes.Count + report.Deployed.Accused.Count == 0)
        {
            console.Field("Deployed", $"{Glyphs.Done} as declared, on both");
        }

        foreach (var finding in report.Deployed.Accused.Where(f => f.Difference.Path.Length > 0))
        {
            console.Field("Deployed", $"{Glyphs.Failed} {finding.Difference.Path}: {Value(finding.Difference.Left)} | {Value(finding.Difference.Right)}{(finding.Cause.File == DeployedParity.LastUpdate ? "" : $" (by {finding.Cause.Place})")}");
        }

        foreach (var note in report.DeployedNotes)
        {
            console.Field("Deployed", $"{Glyphs.Waits} {note}");
        }
    }

    private static void Declared(IAnsiConsole console, ParityReport report)
    {
        var accused = FoundByCause.Group(report.Declared.Accused);
        console.Field("Declared", accused.Count == 0 ? $"{Glyphs.Done} interchangeable" : $"{Glyphs.Failed} not interchangeable");
        if (accused.Count > 0)
        {
            console.Write(Causes(report, accused));
            foreach (var cause in accused)
            {
                Detail(console, cause);
            }
        }

        foreach (var by in report.Declared.Excused.GroupBy(e => e.By))
        {
            console.Field("Allowed", $"{string.Join(", ", by.Select(e => e.Finding.Cause.Place).Distinct())}: {by.Key.Reason} ({by.Key.Owner}, until {Day(by.Key.Until)})");
        }

        foreach (var entry in report.Declared.Expired)
        {
            console.Field("Expired", $"{entry.Place}: {What(entry)} was allowed until {Day(entry.Until)}; ask {entry.Owner}, then take the entry out, or give it a later day");
        }

        foreach (var entry in report.Declared.Unused)
        {
            console.Field("Unused", $"{entry.Place}: {What(entry)} allows nothing; take the entry out");
        }

        foreach (var input in report.WithoutEffect)
        {
            console.Field("No effect", $"{input.Place} is {Value(input.Left)} and {Value(input.Right)}; nothing in the clusters follows from it");
        }
    }

    private static Table Causes(ParityReport report, IReadOnlyList<FoundByCause> causes)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in new[] { "cause", report.Compared.Left, report.Compared.RightName, "resources" })
        {
            table.AddColumn(new TableColumn(head).Padding(0, 0, 2, 0));
        }

        foreach (var (cause, differences) in causes)
        {
            table.AddRow(new Text(cause.Place), new Text(cause.IsProgram ? "" : Value(cause.Left)), new Text(cause.IsProgram ? "" : Value(cause.Right)),
                new Text(differences.Select(d => d.Difference.Resource).Distinct().Count().ToString(CultureInfo.InvariantCulture)));
        }

        return table;
    }

    private static void Detail(IAnsiConsole console, FoundByCause cause)
    {
        console.Line(cause.Cause.Place);
        foreach (var found in cause.Differences.Take(ShownMax))
        {
            console.Line($"  {found.Difference.Place}{(found.OnlyWhile is { } role ? $" (while {role.ToText()})" : "")}");
            console.Line(found.Difference.Path.Length == 0
                ? $"    {(found.Difference.Left is null ? "only the second has it" : "only the first has it")}"
                : $"    {Value(found.Difference.Left)} | {Value(found.Difference.Right)}");
        }

        if (cause.Differences.Count > ShownMax)
        {
            console.Line($"  and {cause.Differences.Count - ShownMax} more; --json has them all");
        }

        console.Line();
    }

    private static string What(AllowedDifference entry) => entry.Cause ?? entry.Resource!;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Value(JsonNode? node) => node is null ? "nothing" : Value(node is JsonValue ? node.ToString() : node.ToJsonString());

    private static string Value(string text) => text.Length == 0 ? "nothing" : text.ReplaceLineEndings(" ") is { Length: > ValueMax } whole ? $"{whole[..ValueMax]}…" : text.ReplaceLineEndings(" ");
}
