using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Clusters;
using Tandem.Cli.Screens;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem deploy-targets</c>: the Global Cluster Utility (R99). Tells a pipeline which ranks to deploy to, and how to reach them.</summary>
internal static class DeployTargetsCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var environment = new Argument<string>("environment") { Description = "The environment.", DefaultValueFactory = _ => "prod" };
        var after = new Option<int?>("--after") { Description = $"The event that was deployed to last: exits with {ExitCode.NothingNewer} when the list was not changed since.", HelpName = "EVENT" };
        var kubeconfigs = new Option<string?>("--kubeconfigs") { Description = "Write a kubeconfig for each rank into this directory: rank-1.yaml.", HelpName = "DIRECTORY" };
        var role = new Option<string?>("--role") { Description = "The name of the IAM role that the kubeconfigs act as. Default: the one in infra:deployRoleArns.", HelpName = "NAME" };
        var command = new Command("deploy-targets", "For pipelines: the clusters to deploy to, by rank and never by name, a line each.") { environment, after, kubeconfigs, role };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var name = context.Fleet.Environment(parsed.GetRequiredValue(environment));
            using var backend = context.Open(name, Access.Look);
            using var places = ListPlaces.Of(context, name);
            var history = (await places.ReadAsync(cancellationToken).ConfigureAwait(false))[0].History;
            var isNew = parsed.GetValue(after) is not { } seen || history.LastNumber > seen;
            var targets = isNew && parsed.GetValue(kubeconfigs) is { } directory
                ? await new DeployTargets(backend.Stacks).WithKubeconfigsAsync(history.List, directory, parsed.GetValue(role), cancellationToken).ConfigureAwait(false)
                : DeployTargets.Of(history.List);
            if (context.Json)
            {
                context.Console.Line(JsonSerializer.Serialize(new { environment = name.Name, @event = history.LastNumber, changed = isNew, targets }, JsonScreen.Options));
            }
            else if (isNew)
            {
                targets.ToList().ForEach(target => context.Console.Line(target.ToString()));
            }

            return isNew ? ExitCode.Done : ExitCode.NothingNewer;
        });
        return command;
    }
}
