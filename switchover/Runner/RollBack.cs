using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Runner;

/// <summary>Takes back every step that was begun, the last first, so that the source serves alone again.</summary>
/// <param name="context">What steps may look at and act on.</param>
/// <param name="journal">The operation's journal.</param>
/// <param name="look">Asks checks.</param>
/// <param name="listener">Is told what happens.</param>
internal sealed class RollBack(StepContext context, OperationJournal journal, Looking look, ISwitchoverListener listener)
{
    internal async Task<Outcome> RunAsync(IReadOnlyList<Step> steps, string why, CancellationToken cancellationToken)
    {
        if (!journal.Record.IsRollingBack)
        {
            await journal.WriteAsync(JournalEvent.RollingBack, "", 0, why).ConfigureAwait(false);
            listener.On(new TurnedRound(context.Clock.UtcNow, why));
        }

        foreach (var step in steps.Reverse().Where(s => journal.Record.WasBegun(s.Id) && !journal.Record.IsUndone(s.Id)))
        {
            var undone = await UndoAsync(step, cancellationToken).ConfigureAwait(false);
            if (!undone.Holds)
            {
                return await journal.PauseAsync(step.Id, $"could not take {step.Id} back: {undone.Says}",
                    $"put it right, then tandem resume goes on rolling back (because of {why}); tandem failover --to CLUSTER settles on the one that is well").ConfigureAwait(false);
            }
        }

        return await journal.EndAsync(Ending.RolledBack, why).ConfigureAwait(false);
    }

    private async Task<Verdict> UndoAsync(Step step, CancellationToken cancellationToken)
    {
        Task<Verdict> IsSafeAsync() => look.PollAsync(step.Id, step.BackSafeWhen, context.Limits.WarmDeadline, cancellationToken);

        var safe = await IsSafeAsync().ConfigureAwait(false);
        if (!safe.Holds)
        {
            return safe with { Says = $"not safe yet: {safe.Says}" };
        }

        var acted = await new Acting(context, listener).TryAsync(step.Id, step.UndoneBy, IsSafeAsync, _ => Task.CompletedTask, cancellationToken).ConfigureAwait(false);
        if (acted.Holds)
        {
            await journal.WriteAsync(JournalEvent.Undone, step.Id, 1, step.Undo).ConfigureAwait(false);
            listener.On(new StepUndone(context.Clock.UtcNow, step.Id, step.Undo));
        }

        return acted;
    }
}
