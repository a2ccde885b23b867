using System.CommandLine;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Cli.Screens;
using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Plan;
using Tandem.Switchover.Runner;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem switchover --from A --to B</c>: moves production.</summary>
internal static class SwitchoverCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var command = new Command("switchover", "Move production from one cluster to the other. Shows the plan and asks. After an interruption, tandem resume goes on.") { options.From, options.To, options.Yes };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var request = Request(context, parsed, options);
            using var backend = context.Open(context.Fleet.Environment(request.Environment));
            if (!context.Json)
            {
                PlanSummary(around, SwitchoverPlan.For(request));
            }

            if (!context.Confirmed($"Move {request.Environment} from {request.Source} to {request.Target}?", parsed.GetValue(options.Yes)))
            {
                around.Out.Line("Nothing was changed.");
                return ExitCode.Refused;
            }

            ISwitchoverListener screen = context.Json ? new JsonEvents(around.Out) : new SwitchoverScreen(around.Out);
            var outcome = await new OperationRunner(backend.Ports, screen).BeginAsync(request, cancellationToken).ConfigureAwait(false);
            return CodeOf(outcome.Ending);
        });
        return command;
    }

    internal static OperationRequest Request(VerbContext context, ParseResult parsed, CommonOptions options)
    {
        var (from, to) = (parsed.GetRequiredValue(options.From), parsed.GetRequiredValue(options.To));
        var environment = context.Fleet.EnvironmentOf("--from", from);
        if (environment != context.Fleet.EnvironmentOf("--to", to))
        {
            throw new UsageException($"--from {from} and --to {to} are in different environments. Clusters of {environment.Name}: {string.Join(", ", environment.Clusters.Select(c => c.Name))}.");
        }

        return new(environment.Name, from, to) { By = context.Around.By, Limits = ConfiguredMetrics.LimitsOf(environment.Metrics) };
    }

    internal static int CodeOf(Ending ending) => ending switch
    {
        Ending.Done => ExitCode.Done,
        Ending.RolledBack => ExitCode.RolledBack,
        Ending.Paused => ExitCode.Paused,
        _ => ExitCode.Refused,
    };

    private static void PlanSummary(Surroundings around, SwitchoverPlan plan)
    {
        foreach (var (number, step) in plan.Steps.Index())
        {
            around.Out.Line($"{number + 1,2}  {step.Id,-17} {step.Says}");
        }

        around.Out.Line();
    }
}
