using System.CommandLine;
using System.Text.Json;
using Tandem.Cli.Backends;
using Tandem.Cli.Screens;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem status</c>: which cluster is active, how both are, and what is going on.</summary>
internal static class StatusCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var environment = new Argument<string>("environment") { Description = "The environment.", DefaultValueFactory = _ => "prod" };
        var command = new Command("status", "Show which cluster is active, how both are, and what is going on.") { environment };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var name = context.Fleet.Environment(parsed.GetRequiredValue(environment));
            using var backend = context.Open(name, Access.Look);
            var status = await EnvironmentStatus.ReadAsync(context, backend, name, cancellationToken).ConfigureAwait(false);
            if (context.Json)
            {
                around.Out.Line(JsonSerializer.Serialize(StatusJson.Of(context, status), JsonScreen.Options));
            }
            else
            {
                StatusScreen.Write(context, status, backend);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
