using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Runner;

/// <summary>
/// Runs one row: looks, and when the proof does not hold yet journals the intent, does the one thing, lets the world settle, polls the proof under
/// its deadline, and journals the result. Nothing here knows which row it is.
/// </summary>
/// <param name="context">What steps may look at and act on.</param>
/// <param name="journal">The operation's journal.</param>
/// <param name="look">Asks checks.</param>
/// <param name="listener">Is told what happens.</param>
internal sealed class StepRunner(StepContext context, OperationJournal journal, Looking look, ISwitchoverListener listener)
{
    /// <summary>Runs it. Yes: it is proved. Anything else: why it is not, after everything the limits allow was tried.</summary>
    internal async Task<Verdict> RunAsync(Step step, CancellationToken cancellationToken)
    {
        var began = context.Clock.Elapsed;
        listener.On(new StepStarted(context.Clock.UtcNow, step.Id));

        var verdict = step.Does == Acts.Nothing
            ? await ProveAsync(step, cancellationToken).ConfigureAwait(false)
            : await ActAndProveAsync(step, cancellationToken).ConfigureAwait(false);

        if (verdict.Answer == Answer.NotYet && step.OnFailure == OnFailure.GoOn)
        {
            verdict = Verdict.Yes($"the deadline of {step.Deadline(context).TotalMinutes} min is over; left: {verdict.Says}");
        }

        if (verdict.Holds)
        {
            await journal.WriteAsync(JournalEvent.Done, step.Id, 0, verdict.Says).ConfigureAwait(false);
            listener.On(new StepDone(context.Clock.UtcNow, step.Id, verdict.Says, context.Clock.Elapsed - began));
        }
        else
        {
            await journal.WriteAsync(JournalEvent.Failed, step.Id, 0, verdict.Says).ConfigureAwait(false);
            listener.On(new StepFailed(context.Clock.UtcNow, step.Id, verdict.Says));
        }

        return verdict;
    }

    private async Task<Verdict> ActAndProveAsync(Step step, CancellationToken cancellationToken)
    {
        // A row that was begun before is acted on again even when it looks proved: what it left half done is finished, and the world is given its time.
        var already = journal.Record.WasBegun(step.Id) || context.IsInDoubt ? Verdict.NotYet("begun before") : await look.OnceAsync(step.ProvedBy, cancellationToken).ConfigureAwait(false);

        // The last look before the act: what takes long comes before it.
        var safe = await look.PollAsync(step.Id, step.SafeWhen, context.Limits.ProofDeadline, cancellationToken).ConfigureAwait(false);
        if (!safe.Holds)
        {
            return safe with { Says = $"not safe to begin: {safe.Says}" };
        }

        if (!already.Holds)
        {
            var acted = await ActAsync(step, cancellationToken).ConfigureAwait(false);
            if (!acted.Holds)
            {
                return acted;
            }
        }

        await context.Clock.WaitAsync(step.Settles(context), cancellationToken).ConfigureAwait(false);
        return await ProveAsync(step, cancellationToken).ConfigureAwait(false);
    }

    private Task<Verdict> ActAsync(Step step, CancellationToken cancellationToken)
    {
        var acting = new Acting(context, listener);
        return acting.TryAsync(step.Id, step.Does, () => look.PollAsync(step.Id, step.SafeWhen, context.Limits.ProofDeadline, cancellationToken), async attempt =>
        {
            await journal.WriteAsync(JournalEvent.Intent, step.Id, attempt, step.Says).ConfigureAwait(false);
            listener.On(new StepActs(context.Clock.UtcNow, step.Id, attempt));
        }, cancellationToken);
    }

    private Task<Verdict> ProveAsync(Step step, CancellationToken cancellationToken) => look.PollAsync(step.Id, step.ProvedBy, step.Deadline(context), cancellationToken);
}
