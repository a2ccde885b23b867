using System.Globalization;
using Spectre.Console;
using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Operations;

namespace Tandem.Cli.Screens;

/// <summary>
/// A switchover as it advances: a line for each thing that happened, with the time on the backend's clock. While an update runs or a step waits, what it
/// is at is told when it changes, at most once in thirty seconds of that clock.
/// </summary>
/// <param name="console">Where to write.</param>
internal sealed class SwitchoverScreen(IAnsiConsole console) : ISwitchoverListener
{
    private static readonly TimeSpan BetweenTellings = TimeSpan.FromSeconds(30);
    private DateTimeOffset _toldAt;
    private string _told = "";
    private string _step = "";
    private string? _failure;

    /// <inheritdoc/>
    public void On(SwitchoverEvent happened)
    {
        switch (happened)
        {
            case OperationStarted e:
                Line(e.At, Glyphs.Next, e.Plan.Request.Kind.ToString().ToLowerInvariant(), $"{OperationWords.Object(e.Plan.Request.Kind, e.Plan.Request.Source, e.Plan.Request.Target, e.Plan.Request.Release)}{(e.Resumed ? $", going on with {e.Operation}" : $" ({e.Operation})")}");
                break;
            case LeaseWatched e:
                Line(e.At, Glyphs.Waits, "lease", $"{OperationWords.Of(e.Lease)}; watching whether it is renewed, at most {Spans.Of(e.AtMost)}");
                break;
            case PutOnHold e:
                Line(e.At, Glyphs.Waits, "on hold", $"{e.Wish.By} asked to wait{(e.Wish.Reason.Length > 0 ? $": {e.Wish.Reason}" : "")}; tandem continue goes on");
                break;
            case WentOn e:
                Line(e.At, Glyphs.Next, "on hold", $"{e.Wish.By} asked to go on");
                break;
            case TurnedRound e:
                Line(e.At, Glyphs.Undone, "rolling back", e.Says);
                break;
            case StepActs e:
                (_step, _toldAt) = (e.Step, e.At);
                Line(e.At, Glyphs.Next, e.Step, e.Attempt == 1 ? "acts" : $"acts, attempt {e.Attempt}");
                break;
            case ResourceChanged { Progress: { Done: true, Operation: not "same" } done } e when e.At - _toldAt >= BetweenTellings:
                _toldAt = e.At;
                Line(e.At, Glyphs.Waits, _step, $"{done.Stack}: {done.Operation} {done.Type} {done.Name}");
                break;
            case StepWaits e when e.Verdict.Says != _told && e.At - _toldAt >= BetweenTellings:
                (_told, _toldAt) = (e.Verdict.Says, e.At);
                Line(e.At, Glyphs.Waits, e.Step, e.Verdict.Says);
                break;
            case StepDone e:
                Line(e.At, Glyphs.Done, e.Step, $"{e.Says}  [{Spans.Of(e.Duration)}]");
                break;
            case StepFailed e:
                _failure = e.Says;
                Line(e.At, Glyphs.Failed, e.Step, e.Says);
                break;
            case StepUndone e:
                Line(e.At, Glyphs.Undone, e.Step, $"taken back: {e.Says}");
                break;
            case OperationEnded e:
                Line(e.At, GlyphOf(e.Outcome.Ending), EndingWords.Of(e.Outcome.Ending), $"{Says(e.Outcome)}  [{Spans.Of(e.Duration)}]");
                break;
        }
    }

    /// <summary>The reason, unless the line of the step has just given it.</summary>
    private string Says(Outcome outcome) => _failure is null || !outcome.Says.Contains(_failure, StringComparison.Ordinal) ? outcome.Says : outcome.Ending switch
    {
        Ending.Refused => "nothing was changed",
        Ending.RolledBack => "production is where it was",
        _ => "production is served; put it right, then tandem resume goes on",
    };

    private static string GlyphOf(Ending ending) => ending switch
    {
        Ending.Done => Glyphs.Done,
        Ending.Asked => Glyphs.Next,
        Ending.RolledBack => Glyphs.Undone,
        _ => Glyphs.Failed,
    };

    private void Line(DateTimeOffset at, string glyph, string what, string says) =>
        console.Line(string.Create(CultureInfo.InvariantCulture, $"{at:HH:mm:ss}  {glyph} {what,-17} {says}"));
}
