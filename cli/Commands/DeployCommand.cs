using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Screens;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Stacks.Settings;
using Tandem.Switchover.Deploy;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem deploy ENVIRONMENT</c>: the application pipeline's verb (R26, R36, R98): the manifest's charts in every cluster, and nothing else.</summary>
internal static class DeployCommand
{
    private const string StandbyFirst = "standby-first";

    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var environment = new Argument<string>("environment") { Description = "The environment.", DefaultValueFactory = _ => "prod" };
        var command = new Command("deploy", "Install the applications of workloads.yaml in every cluster of an environment, and nothing else. Shows what changes, and asks.") { environment, options.Yes };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var fleet = context.Fleet.Environment(parsed.GetRequiredValue(environment));
            var request = Request(context, fleet);
            using var backend = context.Open(fleet, Access.Change);
            var screen = new DeployScreen(context, backend);
            var deployment = new Deployment(backend.Ports, screen, screen.Tell);
            var plan = await deployment.LookAsync(request, cancellationToken).ConfigureAwait(false);
            Show(context, plan);
            if (plan.Refusals.Count > 0)
            {
                return ExitCode.Refused;
            }

            if (plan.IsDone)
            {
                return ExitCode.Done;
            }

            if (!context.Confirmed($"Deploy to {fleet.Name}?", parsed.GetValue(options.Yes)))
            {
                context.Console.Line("Nothing was changed.");
                return ExitCode.Refused;
            }

            var outcome = await deployment.RunAsync(request, new UpScreen(context), cancellationToken).ConfigureAwait(false);
            return OperationCommand.CodeOf(outcome.Ending);
        });
        return command;
    }

    private static void Show(VerbContext context, DeployPlan plan)
    {
        if (context.Json)
        {
            context.Console.Line(JsonSerializer.Serialize(DeployScreen.Json(plan), JsonScreen.Options));
        }
        else
        {
            DeployScreen.Write(context.Console, plan);
        }
    }

    private static DeployRequest Request(VerbContext context, FleetEnvironment environment)
    {
        var mistakes = new Mistakes();
        var manifest = WorkloadManifestFile.In(context.Project, mistakes, context.Fleet.Clusters);
        mistakes.ThrowIfAny(WorkloadManifestFile.Name);
        return new(environment.Name, [.. manifest.Workloads.Select(w => new WantedWorkload(w.Name, WorkloadVersion.Of(w), w.Phase, w.Rollout == StandbyFirst))])
        {
            By = context.Around.By,
            Limits = context.LimitsOf(environment.Name),
        };
    }
}
