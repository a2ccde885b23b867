using System.CommandLine;
using Tandem.Cli.Backends;
using Tandem.Cli.Clusters;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Files;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem clusters add</c>, <c>remove</c> and <c>rebuild</c>: what changes the cluster list (R108, R111).</summary>
internal static class ClusterChangeCommand
{
    internal static Command Add(CommonOptions options, Surroundings around) => Build(
        "add", "Put a new or rebuilt cluster at the end of the list, with the next rank.", options, around, [options.Yes], (environment, name, parsed) => new(
            $"clusters add {name}",
            (history, facts) => ListRules.AgainstAdding(name, history, facts),
            (history, at) => history.Added(name, environment.Account, environment.Region, at),
            $"adds {name} to the list",
            "",
            null),
        (history, name) => $"{name} gets rank {history.NextRank}, at the end of the list: {string.Join(", ", history.List.Ranks.Append(history.NextRank))}.",
        _ => []);

    internal static Command Remove(CommonOptions options, Surroundings around) => Leaving(
        "remove", "Take a cluster off the list; its rank never comes back. Removing the primary makes the next one primary.", options, around, _ => []);

    internal static Command Rebuild(CommonOptions options, Surroundings around) => Leaving(
        "rebuild", "Take a cluster off the list to build it anew, and say what comes next.", options, around, name =>
        [
            ($"tandem destroy {name}", "takes it down"),
            ($"tandem up {name}", "builds it anew, with the next rank"),
            ($"tandem clusters add {name}", "puts it at the end of the list"),
        ]);

    private static Command Leaving(string verb, string says, CommonOptions options, Surroundings around, Func<string, IReadOnlyList<(string Command, string Does)>> next)
    {
        var gone = new Option<bool>("--gone") { Description = "The cluster is dead or destroyed: its rank service is not told. --reason says how you know." };
        return Build(verb, says, options, around, [options.Reason, gone, options.Yes], Request, Leaves, next);

        ListChangeRequest Request(FleetEnvironment environment, string name, ParseResult parsed)
        {
            var (reason, isGone) = (parsed.GetValue(options.Reason)?.Trim() ?? "", parsed.GetValue(gone));
            return new(
                $"clusters {verb} {name}",
                (history, facts) => [.. ListRules.AgainstRemoving(name, history, facts, reason), .. ListRules.AgainstGone(name, isGone, reason)],
                (history, at) => history.Removed(name, at),
                $"takes {name} off the list",
                reason,
                isGone ? name : null);
        }
    }

    private static Command Build(
        string verb, string says, CommonOptions options, Surroundings around, Option[] own, Func<FleetEnvironment, string, ParseResult, ListChangeRequest> ask,
        Func<ClusterHistory, string, string> would, Func<string, IReadOnlyList<(string Command, string Does)>> next)
    {
        var cluster = new Argument<string>("cluster") { Description = "The cluster, such as prod-a." };
        var command = new Command(verb, says) { cluster };
        own.ToList().ForEach(command.Add);
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var (name, mistakes) = (parsed.GetRequiredValue(cluster), new List<string>());
            var environment = context.Fleet.EnvironmentOf("the cluster", name, mistakes);
            UsageException.ThrowIfAny(mistakes);
            var request = ask(environment!, name, parsed);
            using var backend = context.Open(environment!, Access.Change);
            var seen = await LookAsync(context, backend, environment!, request, cancellationToken).ConfigureAwait(false);
            if (seen is null)
            {
                return ExitCode.Refused;
            }

            if (!context.Json)
            {
                context.Console.Line(would(seen, name));
            }

            if (!context.Confirmed($"Change the cluster list of {environment!.Name}?", parsed.GetValue(options.Yes)))
            {
                context.Console.Line("Nothing was changed.");
                return ExitCode.Refused;
            }

            var code = await ClustersCommand.RunAsync(context, backend, environment, request.Typed, (work, under) => work.ChangeAsync(under, request, seen, cancellationToken), cancellationToken).ConfigureAwait(false);
            if (!context.Json && code == ExitCode.Done)
            {
                context.Console.Commands("Next", [.. next(name).Select(n => (n.Command + context.BackendOption, n.Does))]);
                Commit(context, backend, environment);
            }

            return code;
        });
        return command;
    }

    /// <summary>What is there, or null where something stands against the change, which was told.</summary>
    private static async Task<ClusterHistory?> LookAsync(VerbContext context, Backend backend, FleetEnvironment environment, ListChangeRequest request, CancellationToken cancellationToken)
    {
        using var places = ListPlaces.Of(context, environment);
        var readings = await places.ReadAsync(cancellationToken).ConfigureAwait(false);
        var facts = await ListFacts.ReadAsync(backend.Stacks, environment, cancellationToken).ConfigureAwait(false);
        var against = new ListWork(context, backend, environment, _ => { }).Against(readings, request, readings[0].History, facts);
        foreach (var sentence in against)
        {
            await context.Around.Error.WriteLineAsync($"tandem: {sentence}.").ConfigureAwait(false);
        }

        return against.Count == 0 ? readings[0].History : null;
    }

    /// <summary>T2: taking the primary off the list is what moves the primary, and only that does.</summary>
    private static string Leaves(ClusterHistory history, string name)
    {
        var (line, left) = (history.List.Find(name)!, history.Removed(name, DateTimeOffset.UnixEpoch).List);
        return history.List.Primary == line
            ? $"{name} (rank {line.Rank}) is primary and leaves the list: {string.Join(", ", left.Ranks)} is left, and {left.Primary!.Name} (rank {left.Primary.Rank}) becomes primary. Applications that may run once only start there; nothing comes back by itself."
            : $"{name} (rank {line.Rank}) leaves the list: {string.Join(", ", left.Ranks)} is left, and {left.Primary!.Name} (rank {left.Primary.Rank}) stays primary.";
    }

    private static void Commit(VerbContext context, Backend backend, FleetEnvironment environment)
    {
        if (backend.Kind == BackendKind.Pulumi)
        {
            var files = ListFiles.Of(context, environment.Name);
            context.Console.Field("Commit", $"{files.ListFile} and {files.EventFile}: the stacks read them");
        }
    }
}
