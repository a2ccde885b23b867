using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Rehearsal.Simulation.Runs;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem simulate</c>: the real runner on a light world, struck by faults, thousands of times a second. Changes nothing and needs no project.</summary>
internal static class SimulateCommand
{
    private const long RunsDefault = 10_000;
    private const long RunsMax = 1_000_000_000;

    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var runs = new Option<long?>("--runs") { Description = $"How many runs the seed deals. Default: {RunsDefault}.", HelpName = "NUMBER" };
        var run = new Option<long?>("--run") { Description = "Repeat one run of the seed, with its trace.", HelpName = "NUMBER" };
        var scenario = new Option<string?>("--scenario") { Description = "Play one scenario, with its trace, such as \"switchover; killed-pulumi-lives@1:117; rollback\".", HelpName = "TEXT" };
        var command = new Command("simulate", "Strike the runner with faults at every call, and see that no invariant breaks and every run comes to a good end.") { runs, run, scenario };
        command.Does(around, async (parsed, cancellationToken) =>
        {
            var asked = new Asked(parsed.GetValue(options.Seed), parsed.GetValue(runs), parsed.GetValue(run), parsed.GetValue(scenario), parsed.GetValue(options.Json));
            asked.Check();
            return asked.IsOne ? TellOne(around, asked) : await TellManyAsync(around, asked, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static int TellOne(Surroundings around, Asked asked)
    {
        var (result, trace) = asked.Scenario is { } text ? Simulator.Repeat(Parsed(text)) : Simulator.Repeat(asked.Seed, asked.Run!.Value);
        if (asked.Json)
        {
            around.Out.Line(JsonSerializer.Serialize(SimulationJson.Of(result, trace), JsonScreen.Options));
        }
        else
        {
            SimulationScreen.Tell(around.Out, result, trace);
        }

        return result.Violation is null ? ExitCode.Done : ExitCode.SimulationFailed;
    }

    private static async Task<int> TellManyAsync(Surroundings around, Asked asked, CancellationToken cancellationToken)
    {
        var runs = asked.Runs ?? RunsDefault;
        var began = around.Clock.Elapsed;
        var report = await SimulationProgress.WatchAsync(around.Out, !asked.Json, runs, tell => Simulator.Dealt(asked.Seed, 0, runs, tell, cancellationToken)).ConfigureAwait(false);
        var took = around.Clock.Elapsed - began;
        if (asked.Json)
        {
            around.Out.Line(JsonSerializer.Serialize(SimulationJson.Of(asked.Seed, report, took), JsonScreen.Options));
        }
        else
        {
            SimulationScreen.Tell(around.Out, asked.Seed, report, took);
        }

        return report.Broken == 0 ? ExitCode.Done : ExitCode.SimulationFailed;
    }

    private static Scenario Parsed(string text)
    {
        try
        {
            return Scenario.Parse(text);
        }
        catch (FormatException e)
        {
            throw new UsageException($"--scenario: {e.Message}.");
        }
    }

    private sealed record Asked(uint Seed, long? Runs, long? Run, string? Scenario, bool Json)
    {
        internal bool IsOne => Run is not null || Scenario is not null;

        internal void Check()
        {
            if (new[] { Runs is not null, Run is not null, Scenario is not null }.Count(given => given) > 1)
            {
                throw new UsageException("--runs, --run and --scenario exclude each other. Give --runs for many runs, --run to repeat one of them, or --scenario to play one.");
            }

            if (Runs is < 1 or > RunsMax)
            {
                throw new UsageException($"--runs is {Runs}. Give a number from 1 to {RunsMax}.");
            }

            if (Run is < 0 or >= RunsMax)
            {
                throw new UsageException($"--run is {Run}. Give the number of a run, from 0 to {RunsMax - 1}.");
            }
        }
    }
}
