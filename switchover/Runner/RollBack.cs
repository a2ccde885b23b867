using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Runner;

/// <summary>Takes back every step that was begun, the last first, so that the source serves alone again.</summary>
/// <param name="context">What steps may look at and act on.</param>
/// <param name="journal">The operation's journal.</param>
/// <param name="listener">Is told what happens.</param>
internal sealed class RollBack(StepContext context, OperationJournal journal, ISwitchoverListener listener)
{
    internal async Task<Outcome> RunAsync(IReadOnlyList<Step> steps, string why, CancellationToken cancellationToken)
    {
        if (!journal.IsRollingBack)
        {
            await journal.WriteAsync(JournalEvent.RollingBack, "", 0, why).ConfigureAwait(false);
        }

        foreach (var step in steps.Reverse().Where(s => journal.WasBegun(s.Id) && !journal.IsUndone(s.Id)))
        {
            var undone = await UndoAsync(step, cancellationToken).ConfigureAwait(false);
            if (!undone.Holds)
            {
                var says = $"could not take {step.Id} back: {undone.Says}";
                await journal.WriteAsync(JournalEvent.Paused, step.Id, 0, says).ConfigureAwait(false);
                return new(Ending.Paused, $"{says}. Put it right and run the same command again: it goes on rolling back (because of {why})");
            }
        }

        await journal.WriteAsync(JournalEvent.Ended, "", 0, $"rolled back: {why}").ConfigureAwait(false);
        return new(Ending.RolledBack, why);
    }

    private async Task<Verdict> UndoAsync(Step step, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await step.UndoneBy(context, cancellationToken).ConfigureAwait(false);
                await journal.WriteAsync(JournalEvent.Undone, step.Id, attempt, step.Undo).ConfigureAwait(false);
                listener.On(new StepUndone(context.Clock.UtcNow, step.Id, step.Undo));
                return Verdict.Yes(step.Undo);
            }
            catch (StackOperationException e) when (attempt >= context.Limits.AttemptsMax)
            {
                return Verdict.No($"{e.Stack}: {e.Message}");
            }
            catch (StackOperationException e)
            {
                listener.On(new StepWaits(context.Clock.UtcNow, step.Id, Verdict.NotYet($"{e.Stack}: {e.Message}")));
                await context.Clock.WaitAsync(context.Limits.RetryPause, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
