using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Screens;

/// <summary>The journal, operation by operation, a line for each entry: time, who, event, step, and what it says.</summary>
internal static class JournalScreen
{
    internal static void Write(IAnsiConsole console, IReadOnlyList<JournalEntry> journal)
    {
        int[] widths = [Widest(journal, e => e.By), Widest(journal, e => Event(e.Event)), Widest(journal, e => Step(e))];
        var before = "";
        foreach (var entry in journal)
        {
            if (entry.Operation != before)
            {
                console.Line(before.Length == 0 ? Heading(entry) : $"\n{Heading(entry)}");
                before = entry.Operation;
            }

            var columns = string.Create(
                CultureInfo.InvariantCulture, $"  {entry.At:u}  {entry.By.PadRight(widths[0])}  {Event(entry.Event).PadRight(widths[1])}  {Step(entry).PadRight(widths[2])}  ");
            console.Line(columns + entry.Says.Replace("\n", "\n" + new string(' ', columns.Length), StringComparison.Ordinal));
        }

        if (journal.Count > 0)
        {
            console.Line();
        }
    }

    private static string Heading(JournalEntry entry) => entry.Request is not { } request
        ? entry.Operation
        : $"{entry.Operation}  {Words.Of(request.Kind)} {OperationWords.Object(request)}{(request.IsDrill ? ", a drill" : "")}{(request.Reason.Length == 0 ? "" : $", because: {request.Reason}")}";

    private static string Event(JournalEvent happened) => JsonNamingPolicy.KebabCaseLower.ConvertName(happened.ToString()).Replace('-', ' ');

    private static string Step(JournalEntry entry) => entry.Attempt > 1 ? string.Create(CultureInfo.InvariantCulture, $"{entry.Step} ({entry.Attempt})") : entry.Step;

    private static int Widest(IReadOnlyList<JournalEntry> journal, Func<JournalEntry, string> text) => journal.Select(text).Select(t => t.Length).DefaultIfEmpty().Max();
}
