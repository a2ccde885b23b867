using System.Text.Json;
using Spectre.Console;
using Tandem.Switchover.Events;

namespace Tandem.Cli.Screens;

/// <summary>A switchover as JSON lines: one object for each event, its kind first.</summary>
/// <param name="console">Where to write.</param>
internal sealed class JsonEvents(IAnsiConsole console) : ISwitchoverListener
{
    /// <inheritdoc/>
    public void On(SwitchoverEvent happened) => console.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(Shape(happened), JsonScreen.Options));

    private static object Shape(SwitchoverEvent happened) => happened switch
    {
        OperationStarted e => new { kind = "started", at = e.At, operation = e.Operation, resumed = e.Resumed, hash = e.Plan.Hash },
        LeaseWatched e => new { kind = "lease-watched", at = e.At, lease = e.Lease, seconds = e.AtMost.TotalSeconds },
        PutOnHold e => new { kind = "on-hold", at = e.At, wish = e.Wish },
        WentOn e => new { kind = "went-on", at = e.At, wish = e.Wish },
        TurnedRound e => new { kind = "rolling-back", at = e.At, says = e.Says },
        StepStarted e => new { kind = "step-started", at = e.At, step = e.Step },
        StepActs e => new { kind = "step-acts", at = e.At, step = e.Step, attempt = e.Attempt },
        StepWaits e => new { kind = "step-waits", at = e.At, step = e.Step, answer = e.Verdict.Answer, says = e.Verdict.Says },
        StepDone e => new { kind = "step-done", at = e.At, step = e.Step, says = e.Says, seconds = e.Duration.TotalSeconds },
        StepFailed e => new { kind = "step-failed", at = e.At, step = e.Step, says = e.Says },
        StepUndone e => new { kind = "step-undone", at = e.At, step = e.Step, says = e.Says },
        ResourceChanged e => new { kind = "resource", at = e.At, resource = e.Progress },
        OperationEnded e => new { kind = "ended", at = e.At, ending = e.Outcome.Ending, says = e.Outcome.Says, seconds = e.Duration.TotalSeconds },
        _ => new { kind = "event", at = happened.At },
    };
}
