using Tandem.Cli.Backends;
using Tandem.Cli.Commands;
using Tandem.Switchover;
using Tandem.Switchover.Operations;

namespace Tandem.Cli.Screens;

/// <summary>What to do once a verb has ended: where the environment stands now, what can be typed, and what has to be committed.</summary>
internal static class NextScreen
{
    internal static void Write(VerbContext context, Backend backend, string environment, Outcome outcome, OperationStatus status)
    {
        var console = context.Console;
        console.Line();
        console.Field("Now", $"{environment} is {OperationWords.Of(status.State)}: {StateWords.Mean(status.State)}");
        console.Commands("Possible", Possible.Now(context, environment, status.State, Active(status)));
        if (backend.Kind == BackendKind.Pulumi && status is { State: OperationState.CoolingDown, History.LastEnded: { } ended } && outcome.Ending is Ending.Done or Ending.Aborted)
        {
            console.Field("Commit", $"Pulumi.{ended.Request.Source}.yaml, Pulumi.{ended.Request.Target}.yaml and Pulumi.{environment}-traffic.yaml: the new roles and weights stand in them, and config is the record");
        }
    }

    /// <summary>The cluster that serves alone, as far as the journal says it: the environment itself is not asked again for this.</summary>
    private static string? Active(OperationStatus status) => status.History is { Unfinished: null, LastEnded: { End.Ending: { } ending, Request: { } request } } ? ending switch
    {
        Ending.Done => request.Target,
        Ending.RolledBack => request.Source,
        _ => null,
    }
    : null;
}
