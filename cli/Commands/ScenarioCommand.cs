using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Scenarios;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem rehearse --scenario NAME</c>: another story than the ordinary one.</summary>
internal static class ScenarioCommand
{
    /// <summary>Plays it and tells what came of it.</summary>
    /// <exception cref="UsageException">An option is not for scenarios, or there is no such environment.</exception>
    internal static async Task<int> PlayAsync(VerbContext context, IScenario scenario, ScenarioOptions given, CancellationToken cancellationToken)
    {
        UsageException.ThrowIfAny([.. new[] { ("--from", given.From), ("--to", given.To) }.Where(o => o.Item2 is not null)
            .Select(o => $"{o.Item1} is for --scenario {ScenarioCatalog.Switch}: {scenario.Name} finds out by itself which cluster serves.")]);
        var environment = context.Fleet.Environment(given.Environment);
        var options = new RehearsalOptions { Seed = context.Seed, Clients = scenario.ClientsOf(RehearseCommand.PopulationOf(given.Clients)), Limits = ConfiguredMetrics.LimitsOf(environment.Metrics) };
        var screen = context.Json ? null : new ScenarioScreen(context.Console, scenario, environment.Name, options);
        var report = await ScenarioRun.RunAsync(context.Project, scenario, environment.Name, options, screen, cancellationToken).ConfigureAwait(false);
        if (screen is null)
        {
            context.Console.Line(JsonSerializer.Serialize(JsonScreen.Of(report), JsonScreen.Options));
        }
        else
        {
            screen.Tell(report, given.Clients);
        }

        return report.IsGood ? ExitCode.Done : ExitCode.RehearsalFailed;
    }
}

/// <summary>What the command line says about a scenario.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="From">What <c>--from</c> says; null when it was not given.</param>
/// <param name="To">What <c>--to</c> says; null when it was not given.</param>
/// <param name="Clients">The population.</param>
internal sealed record ScenarioOptions(string Environment, string? From, string? To, string Clients);
