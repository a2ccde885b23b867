using Tandem.Cli.Backends;
using Tandem.Cli.Screens;
using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Plan;
using Tandem.Switchover.Runner;

namespace Tandem.Cli.Commands;

/// <summary>What the verbs have in common that the runner carries out: it is told as it happens, then what came of it, what to do next, and the exit code.</summary>
internal static class OperationCommand
{
    internal static async Task<int> RunAsync(VerbContext context, Backend backend, string environment, Func<OperationRunner, Task<Outcome>> does)
    {
        ISwitchoverListener screen = context.Json ? new JsonEvents(context.Console) : new SwitchoverScreen(context.Console);
        var outcome = await does(new(backend.Ports, screen)).ConfigureAwait(false);
        if (!context.Json && outcome.Ending is not (Ending.Refused or Ending.Asked))
        {
            var status = await OperationStatus.ReadAsync(backend.Ports, environment, CancellationToken.None).ConfigureAwait(false);
            NextScreen.Write(context, backend, environment, outcome, status);
        }

        return CodeOf(outcome.Ending);
    }

    /// <summary>Begins an operation: shows its plan, asks, and lets the runner do it.</summary>
    internal static async Task<int> BeginAsync(VerbContext context, Backend backend, OperationRequest request, bool yes, CancellationToken cancellationToken)
    {
        if (!context.Json)
        {
            PlanSummary(context, SwitchoverPlan.For(request));
        }

        var question = request.Kind == OperationKind.Failover
            ? $"Fail {request.Environment} over to {request.Target}, giving up {request.Source}?"
            : $"Move {request.Environment} from {request.Source} to {request.Target}?";
        if (!context.Confirmed(question, yes))
        {
            context.Console.Line("Nothing was changed.");
            return ExitCode.Refused;
        }

        return await RunAsync(context, backend, request.Environment, runner => runner.BeginAsync(request, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>The exit code says how the operation ended, whichever verb was given.</summary>
    internal static int CodeOf(Ending ending) => ending switch
    {
        Ending.Done or Ending.Asked => ExitCode.Done,
        Ending.RolledBack => ExitCode.RolledBack,
        Ending.Paused => ExitCode.Paused,
        Ending.Aborted => ExitCode.Aborted,
        _ => ExitCode.Refused,
    };

    private static void PlanSummary(VerbContext context, SwitchoverPlan plan)
    {
        foreach (var (number, step) in plan.Steps.Index())
        {
            context.Console.Line($"{number + 1,2}  {step.Id,-17} {step.Says}");
        }

        context.Console.Line();
    }
}
