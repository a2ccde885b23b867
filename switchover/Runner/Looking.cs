using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Runner;

/// <summary>Asks checks: each under a deadline, again and again until they hold, and with an ear for what operators wish in between.</summary>
/// <param name="context">What checks look at.</param>
/// <param name="wishes">What operators wish.</param>
/// <param name="listener">Is told what is waited for.</param>
internal sealed class Looking(StepContext context, OperatorWishes wishes, ISwitchoverListener listener)
{
    /// <summary>Asks until the answer is yes or no, or the deadline is over. Time on hold does not count.</summary>
    internal async Task<Verdict> PollAsync(string step, Check check, TimeSpan deadline, CancellationToken cancellationToken)
    {
        var until = context.Clock.Elapsed + deadline;
        while (true)
        {
            // An update that was asked to stop still runs to its end; what would come after it does not begin.
            cancellationToken.ThrowIfCancellationRequested();
            until += await wishes.ObeyAsync(cancellationToken).ConfigureAwait(false);
            var verdict = await OnceAsync(check, cancellationToken).ConfigureAwait(false);
            if (verdict.Answer is Answer.Yes or Answer.No || context.Clock.Elapsed >= until)
            {
                return verdict;
            }

            listener.On(new StepWaits(context.Clock.UtcNow, step, verdict));
            await context.Clock.WaitAsync(context.Limits.PollInterval, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Asks once. What does not answer in time has no data.</summary>
    internal async Task<Verdict> OnceAsync(Check check, CancellationToken cancellationToken)
    {
        var patience = Checks.LookDeadline(check, context.Limits);
        using var deadline = context.Clock.Deadline(patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await check(context, either.Token).ConfigureAwait(false);
        }
        catch (StackOperationException e)
        {
            return Verdict.NoData($"{e.Stack}: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Verdict.NoData($"no answer within {patience.TotalSeconds:0} s");
        }
    }
}
