using System.CommandLine;
using Tandem.Cli.Backends;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem switchover --from A --to B</c>: moves production.</summary>
internal static class SwitchoverCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        var command = new Command("switchover", "Move production from one cluster to the other. Shows the plan and asks. After an interruption, tandem resume goes on.")
        {
            options.From, options.To, options.Drill, options.Accept, options.Reason, options.Pace, options.Yes,
        };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var request = OperationRequests.Switchover(context, parsed, options);
            using var backend = context.Open(context.Fleet.Environment(request.Environment), Access.Operate, parsed.GetValue(options.Pace));
            return await OperationCommand.BeginAsync(context, backend, request, parsed.GetValue(options.Yes), cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
