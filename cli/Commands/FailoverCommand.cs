using System.CommandLine;
using Tandem.Cli.Backends;

namespace Tandem.Cli.Commands;

/// <summary><c>tandem failover --to X --reason "..."</c>: moves production away from a cluster that is dead or sick.</summary>
internal static class FailoverCommand
{
    internal static Command Build(CommonOptions options, Surroundings around)
    {
        // Not required for the parser: what is missing is told together with what is wrong, and with why it is asked for.
        var to = new Option<string?>("--to") { Description = "The cluster that shall serve, such as prod-b.", HelpName = "CLUSTER" };
        var command = new Command("failover", "Move production to a cluster when the other is dead or sick: nothing is asked of the old side, nothing waits for it. Shows the plan and asks.")
        {
            to, options.Reason, options.Accept, options.Pace, options.Yes,
        };
        command.Does(options, around, async (context, parsed, cancellationToken) =>
        {
            var target = parsed.GetValue(to);
            var environment = OperationRequests.FailoverTo(context, target, parsed.GetValue(options.Reason));
            using var backend = context.Open(environment, Access.Operate, parsed.GetValue(options.Pace));
            var request = await OperationRequests.FailoverAsync(context, parsed, options, backend.Stacks, (environment, target!), cancellationToken).ConfigureAwait(false);
            return await OperationCommand.BeginAsync(context, backend, request, parsed.GetValue(options.Yes), cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
