using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Stacks.Files;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem up NAME</c>: brings up an environment's stacks in their order, or one stack.</summary>
internal static class UpCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var name = new Argument<string>("name") { Description = "An environment (prod: all its stacks, in order) or one stack (prod-b)." };
        var command = new Command("up", "Make an environment, or one of its stacks, what its program and config say.") { name, options.Yes };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var stacks = context.Fleet.StacksFor(parsed.GetRequiredValue(name));
            var environment = EnvironmentOf(context, stacks[0]);
            using var backend = context.Open(environment, Access.Change);
            var summaries = new List<(string Stack, UpSummary Summary)>();
            foreach (var stack in stacks)
            {
                if (await UpAsync(context, backend, stack, parsed.GetValue(options.Yes), cancellationToken).ConfigureAwait(false) is not { } summary)
                {
                    return ExitCode.Refused;
                }

                summaries.Add((stack, summary));
            }

            await RecordKeeper.NoteAsync(context, backend, environment).ConfigureAwait(false);
            if (backend.SettlesFor > TimeSpan.Zero)
            {
                Line(context, $"{Glyphs.Waits} {"clients",-14} come; {Spans.Of(backend.SettlesFor)} of the simulated cloud's time pass");
                await backend.Clock.WaitAsync(backend.SettlesFor, cancellationToken).ConfigureAwait(false);
            }

            if (context.Json)
            {
                around.Out.Line(JsonSerializer.Serialize(summaries.Select(s => new { stack = s.Stack, resources = s.Summary.Resources, changes = s.Summary.Changes, seconds = s.Summary.Duration.TotalSeconds }), JsonScreen.Options));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static FleetEnvironment EnvironmentOf(VerbContext context, string stack) =>
        context.Fleet.Environments.Select(context.Fleet.Environment).First(e => StackOrder.Of(e).Contains(stack));

    private static async Task<UpSummary?> UpAsync(VerbContext context, Backend backend, string stack, bool yes, CancellationToken cancellationToken)
    {
        var preview = await PreviewAsync(backend, stack, cancellationToken).ConfigureAwait(false);
        Line(context, $"{Glyphs.Next} {stack,-14} would: {(preview is null ? "be made anew" : Spans.Of(preview.Changes))}");
        if (preview?.IsEmpty != true && !context.Confirmed($"Update {stack}?", yes))
        {
            Line(context, $"{Glyphs.Failed} {stack,-14} left as it is");
            return null;
        }

        var summary = await backend.Stacks.UpAsync(stack, new("tandem up"), new UpScreen(context), cancellationToken).ConfigureAwait(false);
        Line(context, $"{Glyphs.Done} {stack,-14} {summary.Resources} resources ({Spans.Of(summary.Changes)})  [{Spans.Of(summary.Duration)}]");
        return summary;
    }

    /// <summary>What an update would change; null for a stack that does not exist yet.</summary>
    private static async Task<PreviewSummary?> PreviewAsync(Backend backend, string stack, CancellationToken cancellationToken)
    {
        try
        {
            return await backend.Stacks.PreviewAsync(stack, cancellationToken).ConfigureAwait(false);
        }
        catch (StackOperationException e) when (e.Failure == StackFailure.NoSuchStack && e.Stack == stack)
        {
            return null;
        }
    }

    private static void Line(VerbContext context, string text)
    {
        if (!context.Json)
        {
            context.Console.Line(text);
        }
    }
}
