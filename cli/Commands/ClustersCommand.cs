using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Clusters;
using Tandem.Cli.Screens;
using Tandem.Stacks.Files;
using Tandem.Switchover;
using Tandem.Switchover.Runner;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem clusters</c>: shows the cluster list and changes it; nothing else changes it (R102, R109).</summary>
internal static class ClustersCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var environment = Environment();
        var command = new Command("clusters", "Show the cluster list: ranks, who is primary, what happened last. Its verbs change it.")
        {
            environment,
            ClusterChangeCommand.Add(options, around),
            ClusterChangeCommand.Remove(options, around),
            ClusterChangeCommand.Rebuild(options, around),
            Keeping("publish", "Tell developers of the changes that they were not told of yet.", options, around, (work, under, _, token) => work.PublishAsync(under, token)),
            Telling(options, around),
            Keeping("repair", "Make the copies of the list agree: the project's files, and those in S3 where the fleet names a place.", options, around, (work, under, _, token) => work.RepairAsync(under, token)),
        };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var name = context.Fleet.Environment(parsed.GetRequiredValue(environment));
            using var backend = context.Open(name, Access.Look);
            var view = await ListView.ReadAsync(context, backend, name, cancellationToken).ConfigureAwait(false);
            if (context.Json)
            {
                context.Console.Line(JsonSerializer.Serialize(view.Json, JsonScreen.Options));
            }
            else
            {
                ListScreen.Write(context, backend, view);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> Environment() => new("environment") { Description = "The environment.", DefaultValueFactory = _ => "prod" };

    private static Command Telling(CommonOptions options, Surroundings around)
    {
        var gone = new Option<string?>("--gone") { Description = "A cluster that is dead or destroyed: it is not told.", HelpName = "CLUSTER" };
        return Keeping("tell", "Bring the list to the rank services that answer by an older one.", options, around, (work, under, parsed, token) => work.TellAsync(under, parsed.GetValue(gone), token), gone);
    }

    /// <summary>A verb that changes no rank: it brings the list as it is to where it is not yet.</summary>
    private static Command Keeping(
        string name, string says, CommonOptions options, Surroundings around, Func<ListWork, LeasedChange, ParseResult, CancellationToken, Task<Outcome>> does, params Option[] more)
    {
        var environment = Environment();
        var command = new Command(name, says) { environment };
        more.ToList().ForEach(command.Add);
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var fleet = context.Fleet.Environment(parsed.GetRequiredValue(environment));
            using var backend = context.Open(fleet, Access.Change);
            return await RunAsync(context, backend, fleet, $"clusters {name}", (work, under) => does(work, under, parsed, cancellationToken), cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>Does something to the list under the lease, and tells it.</summary>
    internal static async Task<int> RunAsync(
        VerbContext context, Backend backend, FleetEnvironment environment, string typed, Func<ListWork, LeasedChange, Task<Outcome>> does, CancellationToken cancellationToken)
    {
        var narrator = new ChangeNarrator(context, backend);
        var work = new ListWork(context, backend, environment, narrator.Tell);
        var runner = new OperationRunner(backend.Ports, narrator);
        var outcome = await runner.ChangeAsync(typed, environment.Name, context.Around.By, context.LimitsOf(environment.Name), under => does(work, under), cancellationToken).ConfigureAwait(false);
        return OperationCommand.CodeOf(outcome.Ending);
    }
}
