using System.CommandLine;
using Tandem.Cli.Backends;
using Tandem.Cli.Screens;
using Tandem.Switchover.Operations;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem resume</c>, <c>rollback</c>, <c>abort</c>, <c>pause</c>, <c>continue</c> and <c>ack</c>: the same command, a row each.</summary>
internal static class EnvironmentCommand
{
    internal static Command Build(EnvironmentVerb verb, CommonOptions options, Surroundings around)
    {
        var environment = new Argument<string>("environment") { Description = "The environment.", DefaultValueFactory = _ => "prod" };
        var command = new Command(OperationWords.Of(verb.Verb), verb.Says) { environment };
        if (verb.TakesReason)
        {
            command.Add(options.Reason);
        }

        if (verb.Asks.Length > 0)
        {
            command.Add(options.Yes);
        }

        if (verb.RunsOperations)
        {
            command.Add(options.Pace);
        }

        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var name = context.Fleet.Environment(parsed.GetRequiredValue(environment));
            using var backend = context.Open(name, Access.Operate, parsed.GetValue(options.Pace));
            if (verb.Asks.Length > 0 && !await ConfirmedAsync(context, backend, verb, name.Name, parsed.GetValue(options.Yes), cancellationToken).ConfigureAwait(false))
            {
                context.Console.Line("Nothing was changed.");
                return ExitCode.Refused;
            }

            var call = new VerbCall(name.Name, around.By, parsed.GetValue(options.Reason) ?? "", context.LimitsOf(name.Name), cancellationToken);
            return await OperationCommand.RunAsync(context, backend, name.Name, runner => verb.Does(runner, call)).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>Says what the verb would do and asks. What the table refuses anyway is not asked about; the runner has the words.</summary>
    private static async Task<bool> ConfirmedAsync(VerbContext context, Backend backend, EnvironmentVerb verb, string environment, bool yes, CancellationToken cancellationToken)
    {
        var status = await OperationStatus.ReadAsync(backend.Ports, environment, cancellationToken).ConfigureAwait(false);
        var row = VerbTable.Find(verb.Verb, status.State);
        if (row is null && status.Lease is null)
        {
            return true;
        }

        var what = status.History.Unfinished is { } operation ? OperationWords.Of(operation) : $"what has the lease of {environment}";
        if (!context.Json)
        {
            context.Console.Line($"{environment} is {OperationWords.Of(status.State)}: {what}.");
            context.Console.Line(row is null ? "" : $"tandem {OperationWords.Of(verb.Verb)}: {row.Says}.");
            context.Console.Line();
        }

        return context.Confirmed($"{verb.Asks} {status.History.Unfinished?.Id ?? what}?", yes);
    }
}
