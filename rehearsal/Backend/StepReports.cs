using Tandem.Rehearsal.Report;
using Tandem.Switchover.Events;

namespace Tandem.Rehearsal.Backend;

/// <summary>Notes how each step ended, and passes everything on.</summary>
/// <param name="next">Who is told too; may be null.</param>
internal sealed class StepReports(ISwitchoverListener? next) : ISwitchoverListener
{
    internal List<StepReport> Steps { get; } = [];

    public void On(SwitchoverEvent happened)
    {
        if (happened switch
        {
            StepDone done => new StepReport(done.Step, done.At, "done", done.Says, done.Duration),
            StepFailed failed => new StepReport(failed.Step, failed.At, "failed", failed.Says, TimeSpan.Zero),
            StepUndone undone => new StepReport(undone.Step, undone.At, "undone", undone.Says, TimeSpan.Zero),
            _ => null,
        } is { } report)
        {
            Steps.Add(report);
        }

        next?.On(happened);
    }
}
