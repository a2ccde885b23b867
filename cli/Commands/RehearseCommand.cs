using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Clients;
using Tandem.Rehearsal.Report;
using Tandem.Rehearsal.Scenarios;
using Tandem.Stacks.Files;
using Tandem.Switchover;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem rehearse</c>: a whole environment, brought up and switched under load on a simulated cloud that is forgotten in the end.</summary>
internal static class RehearseCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var environment = new Argument<string>("environment") { Description = "The environment.", DefaultValueFactory = _ => "prod" };
        var from = new Option<string?>("--from") { Description = "The cluster to move away from. Default: the one that has the weight in config.", HelpName = "CLUSTER" };
        var to = new Option<string?>("--to") { Description = "The cluster to move to. Default: the other one.", HelpName = "CLUSTER" };
        var clients = new Option<string>("--clients")
        {
            Description = "Who asks: obedient (all obey the TTL) or mixed (8 % keep an answer for five TTLs, 2 % never look again).",
            DefaultValueFactory = _ => "obedient",
        }.AcceptOnlyFromAmong("obedient", "mixed");
        var scenario = new Option<string>("--scenario")
        {
            Description = $"What is played. switch: bring the environment up and move it from one cluster to the other.{string.Concat(ScenarioCatalog.All.Select(s => $" {s.Name}: {s.Says}."))}",
            DefaultValueFactory = _ => ScenarioCatalog.Switch,
        }.AcceptOnlyFromAmong([ScenarioCatalog.Switch, .. ScenarioCatalog.All.Select(s => s.Name)]);
        var command = new Command("rehearse", "Bring up a whole environment on a simulated cloud, move it under client load, and show what users would have seen.") { environment, scenario, from, to, clients };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            if (ScenarioCatalog.All.FirstOrDefault(s => s.Name == parsed.GetValue(scenario)) is { } story)
            {
                return await ScenarioCommand.PlayAsync(context, story, new(parsed.GetRequiredValue(environment), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(clients)!), cancellationToken).ConfigureAwait(false);
            }

            var request = Request(context, context.Fleet.Environment(parsed.GetRequiredValue(environment)), parsed.GetValue(from), parsed.GetValue(to));
            var rehearsal = new RehearsalOptions { Seed = context.Seed, Clients = PopulationOf(parsed.GetValue(clients)!) };
            var screen = context.Json ? null : new RehearsalScreen(around.Out, request, rehearsal);
            var report = await RehearsalRun.RunAsync(context.Project, request, rehearsal, screen, cancellationToken).ConfigureAwait(false);
            Tell(context, report, screen, parsed.GetValue(clients)!);
            return report.IsGood ? ExitCode.Done : report.Outcome is { Ending: not Ending.Done } outcome ? OperationCommand.CodeOf(outcome.Ending) : ExitCode.RehearsalFailed;
        });
        return command;
    }

    /// <summary>The clients by their name in <c>--clients</c>.</summary>
    internal static ClientOptions PopulationOf(string clients) => clients == "mixed" ? ClientOptions.Mixed : new();

    private static void Tell(VerbContext context, RehearsalReport report, RehearsalScreen? screen, string clients)
    {
        if (screen is null)
        {
            context.Console.Line(JsonSerializer.Serialize(JsonScreen.Of(report), JsonScreen.Options));
        }
        else
        {
            screen.Tell(report, clients);
        }
    }

    private static OperationRequest Request(VerbContext context, FleetEnvironment environment, string? from, string? to)
    {
        var clusters = environment.Clusters.Select(c => c.Name).ToList();
        if (clusters.Count < 2)
        {
            throw new UsageException($"{environment.Name} has 1 cluster ({clusters[0]}), and a switchover needs two. Rehearse an environment with two, or add a cluster to {FleetFile.Name}.");
        }

        var source = from ?? ConfiguredWeights.Heaviest(context.Project, environment.Name) ?? clusters[0];
        var target = to ?? clusters.First(c => c != source);
        foreach (var (option, cluster) in new[] { ("--from", source), ("--to", target) })
        {
            if (!clusters.Contains(cluster))
            {
                throw new UsageException($"{option} is '{cluster}', which is no cluster of {environment.Name}. Clusters of {environment.Name}: {string.Join(", ", clusters)}.");
            }
        }

        return source != target
            ? new(environment.Name, source, target) { By = new("rehearsal", "simulated", "1"), Limits = ConfiguredMetrics.LimitsOf(environment.Metrics) }
            : throw new UsageException($"--from and --to are both '{source}'. Name two different clusters of {environment.Name}: {string.Join(", ", clusters)}.");
    }
}
