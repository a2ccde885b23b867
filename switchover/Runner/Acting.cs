using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Runner;

/// <summary>Tries an act as often as the limits allow, where another attempt can help.</summary>
/// <param name="context">What acts act on.</param>
/// <param name="listener">Is told why an attempt failed.</param>
internal sealed class Acting(StepContext context, ISwitchoverListener listener)
{
    /// <summary>Yes: it was done. No: it cannot be done. No data: another update held the lock for as long as we wait for one.</summary>
    /// <param name="step">The step, for the words.</param>
    /// <param name="act">What is done. Doing it twice is the same as doing it once.</param>
    /// <param name="isSafe">Asked again before every try but the first: a try that failed, or a lock that was waited for, took its time.</param>
    /// <param name="before">Called with the number of each attempt before it.</param>
    /// <param name="cancellationToken">Ends it between two attempts.</param>
    internal async Task<Verdict> TryAsync(string step, Act act, Func<Task<Verdict>> isSafe, Func<int, Task> before, CancellationToken cancellationToken)
    {
        var lockedUntil = context.Clock.Elapsed + context.Limits.LockPatience;
        for (var (attempt, told) = (1, 0); ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (told > 0 && await isSafe().ConfigureAwait(false) is { Holds: false } whyNot)
            {
                return whyNot with { Says = $"not safe any more: {whyNot.Says}" };
            }

            if (told != attempt)
            {
                // Waiting for a lock is one attempt, however often it is looked at.
                await before(attempt).ConfigureAwait(false);
                told = attempt;
            }

            var failure = await OnceAsync(act, cancellationToken).ConfigureAwait(false);
            if (failure is null)
            {
                return Verdict.Yes("done");
            }

            var says = $"{failure.Stack}: {failure.Message}";
            switch (failure.Failure)
            {
                case StackFailure.Refused or StackFailure.NoSuchStack or StackFailure.ToolUnusable:
                    return Verdict.No(says);
                case StackFailure.Locked when context.Clock.Elapsed >= lockedUntil:
                    return Verdict.NoData($"{says} (waited {context.Limits.LockPatience.TotalMinutes:0} min for it)");
                case not StackFailure.Locked when attempt++ >= context.Limits.AttemptsMax:
                    return Verdict.No($"{says} ({context.Limits.AttemptsMax} attempts)");
            }

            listener.On(new StepWaits(context.Clock.UtcNow, step, Verdict.NotYet($"{says}; another attempt in {context.Limits.RetryPause.TotalSeconds:0} s")));
            await context.Clock.WaitAsync(context.Limits.RetryPause, cancellationToken).ConfigureAwait(false);
            await RefreshAsync(failure, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<StackOperationException?> OnceAsync(Act act, CancellationToken cancellationToken)
    {
        using var deadline = context.Clock.Deadline(context.Limits.ActDeadline);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await act(context, either.Token).ConfigureAwait(false);
            return null;
        }
        catch (StackOperationException e)
        {
            return e;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            return new(StackFailure.Unknown, (e as ChangeCutOffException)?.Stack ?? context.Request.Environment, $"no answer within {context.Limits.ActDeadline.TotalMinutes:0} min", e);
        }
    }

    /// <summary>
    /// After an update that was cut off or lost its answer, the state is read anew from the world before the next attempt. An act that was given up between
    /// two changes names the environment: no stack was being changed.
    /// </summary>
    private async Task RefreshAsync(StackOperationException failure, CancellationToken cancellationToken)
    {
        if (failure.Failure is not (StackFailure.FailedHalfWay or StackFailure.Unknown) || failure.Stack == context.Request.Environment)
        {
            return;
        }

        if (await OnceAsync((c, ct) => c.Stacks.RefreshAsync(failure.Stack, ct), cancellationToken).ConfigureAwait(false) is { } e)
        {
            // The next attempt meets the same fault and is counted there.
            listener.On(new StepWaits(context.Clock.UtcNow, "", Verdict.NoData($"{e.Stack} could not be refreshed: {e.Message}")));
        }
    }
}
