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
/// <param name="listener">Is told what happens.</param>
internal sealed class StepRunner(StepContext context, OperationJournal journal, ISwitchoverListener listener)
{
    /// <summary>Runs it. Yes: it is proved. Anything else: why it is not, after everything the limits allow was tried.</summary>
    internal async Task<Verdict> RunAsync(Step step, CancellationToken cancellationToken)
    {
        var began = context.Clock.UtcNow;
        listener.On(new StepStarted(began, step.Id));

        var verdict = step.Does == Acts.Nothing
            ? await ProveAsync(step, cancellationToken).ConfigureAwait(false)
            : await ActAndProveAsync(step, cancellationToken).ConfigureAwait(false);

        if (!verdict.Holds && verdict.Answer != Answer.NoData && step.OnFailure == OnFailure.GoOn)
        {
            verdict = Verdict.Yes($"the deadline of {step.Deadline(context).TotalMinutes} min is over; left: {verdict.Says}");
        }

        if (verdict.Holds)
        {
            await journal.WriteAsync(JournalEvent.Done, step.Id, 0, verdict.Says).ConfigureAwait(false);
            listener.On(new StepDone(context.Clock.UtcNow, step.Id, verdict.Says, context.Clock.UtcNow - began));
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
        var safe = await PollAsync(step, step.SafeWhen, context.Limits.ProofDeadline, cancellationToken).ConfigureAwait(false);
        if (!safe.Holds)
        {
            return safe with { Says = $"not safe to begin: {safe.Says}" };
        }

        // A row that was begun before is acted on again even when it looks proved: what it left half done is finished, and the world is given its time.
        var already = journal.WasBegun(step.Id) ? Verdict.NotYet("begun before") : await step.ProvedBy(context, cancellationToken).ConfigureAwait(false);
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

    private async Task<Verdict> ActAsync(Step step, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await journal.WriteAsync(JournalEvent.Intent, step.Id, attempt, step.Says).ConfigureAwait(false);
            listener.On(new StepActs(context.Clock.UtcNow, step.Id, attempt));
            try
            {
                await step.Does(context, cancellationToken).ConfigureAwait(false);
                return Verdict.Yes("done");
            }
            catch (StackOperationException e) when (e.Failure is StackFailure.Refused or StackFailure.NoSuchStack or StackFailure.ToolUnusable || attempt >= context.Limits.AttemptsMax)
            {
                return Verdict.No($"{e.Stack}: {e.Message} (attempt {attempt} of {context.Limits.AttemptsMax})");
            }
            catch (StackOperationException e)
            {
                listener.On(new StepWaits(context.Clock.UtcNow, step.Id, Verdict.NotYet($"{e.Stack}: {e.Message}; another attempt in {context.Limits.RetryPause.TotalSeconds} s")));
                await context.Clock.WaitAsync(context.Limits.RetryPause, cancellationToken).ConfigureAwait(false);
                await RefreshAsync(e, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>After an update that was cut off or lost its answer, the state is read anew from the world before the next attempt.</summary>
    private async Task RefreshAsync(StackOperationException failure, CancellationToken cancellationToken)
    {
        if (failure.Failure is not (StackFailure.FailedHalfWay or StackFailure.Unknown))
        {
            return;
        }

        try
        {
            await context.Stacks.RefreshAsync(failure.Stack, cancellationToken).ConfigureAwait(false);
        }
        catch (StackOperationException e)
        {
            // The next attempt meets the same fault and is counted there.
            listener.On(new StepWaits(context.Clock.UtcNow, "", Verdict.NoData($"{e.Stack} could not be refreshed: {e.Message}")));
        }
    }

    private Task<Verdict> ProveAsync(Step step, CancellationToken cancellationToken) => PollAsync(step, step.ProvedBy, step.Deadline(context), cancellationToken);

    private async Task<Verdict> PollAsync(Step step, Check check, TimeSpan deadline, CancellationToken cancellationToken)
    {
        var until = context.Clock.UtcNow + deadline;
        while (true)
        {
            // An update that was asked to stop still runs to its end; what would come after it does not begin.
            cancellationToken.ThrowIfCancellationRequested();
            var verdict = await AskAsync(check, cancellationToken).ConfigureAwait(false);
            if (verdict.Answer is Answer.Yes or Answer.No || context.Clock.UtcNow >= until)
            {
                return verdict;
            }

            listener.On(new StepWaits(context.Clock.UtcNow, step.Id, verdict));
            await context.Clock.WaitAsync(context.Limits.PollInterval, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Verdict> AskAsync(Check check, CancellationToken cancellationToken)
    {
        try
        {
            return await check(context, cancellationToken).ConfigureAwait(false);
        }
        catch (StackOperationException e)
        {
            return Verdict.NoData($"{e.Stack}: {e.Message}");
        }
    }
}
