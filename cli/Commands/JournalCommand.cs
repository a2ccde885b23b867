using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem journal</c>: what was done, by whom, why; and whether the chain of its lines holds.</summary>
internal static class JournalCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var environment = new Argument<string>("environment") { Description = "The environment.", DefaultValueFactory = _ => "prod" };
        var operation = new Option<string?>("--operation") { Description = "Show one operation only, such as prod-7.", HelpName = "ID" };
        var command = new Command("journal", "Show what was done, operation by operation, and check that the journal is as it was written.") { environment, operation };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var name = context.Fleet.Environment(parsed.GetRequiredValue(environment));
            using var backend = context.Open(name, Access.Look);
            try
            {
                var journal = await backend.Store.ReadJournalAsync(name.Name, cancellationToken).ConfigureAwait(false);
                Write(context, name.Name, parsed.GetValue(operation), journal);
                if (!context.Json)
                {
                    context.Console.Line(journal.Count == 0 ? $"The journal of {name.Name} is empty." : $"{Glyphs.Done} The chain holds: {journal.Count} entries, none was changed, removed or moved.");
                }
            }
            catch (JournalBrokenException e)
            {
                Write(context, name.Name, null, e.Intact);
                throw;
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(VerbContext context, string environment, string? operation, IReadOnlyList<JournalEntry> journal)
    {
        var all = journal.Select((entry, index) => (Number: index + 1, Entry: entry)).ToList();
        var shown = all.Where(e => operation is null || e.Entry.Operation == operation).ToList();
        if (operation is not null && shown.Count == 0)
        {
            var known = string.Join(", ", journal.Select(e => e.Operation).Distinct(StringComparer.Ordinal));
            throw new UsageException($"--operation is '{operation}', which the journal of {environment} does not know. Operations: {(known.Length == 0 ? "none" : known)}.");
        }

        if (!context.Json)
        {
            JournalScreen.Write(context.Console, [.. shown.Select(e => e.Entry)]);
            return;
        }

        foreach (var (number, entry) in shown)
        {
            context.Console.Line(JsonSerializer.Serialize(new { entryNumber = number, entry }, JsonScreen.Options));
        }
    }
}
