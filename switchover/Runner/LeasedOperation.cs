using Tandem.Switchover.Events;
using Tandem.Switchover.Invariants;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Plan;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Runner;

/// <summary>
/// One operation of which this process has the lease: runs the rows of its plan from the first that is not journalled as done, or takes back what was
/// begun. Going on after a crash is the same loop. It ends done, refused, rolled back, aborted, or paused with a reason (I6).
/// </summary>
/// <param name="steps">The rows of its plan.</param>
/// <param name="context">What steps may look at and act on.</param>
/// <param name="journal">Its journal.</param>
/// <param name="look">Asks checks.</param>
/// <param name="listener">Is told what happens.</param>
internal sealed class LeasedOperation(IReadOnlyList<Step> steps, StepContext context, OperationJournal journal, Looking look, ISwitchoverListener listener)
{
    /// <summary>The operation of a plan, with everything it works with.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="ports">The world outside.</param>
    /// <param name="keeper">Holds the lease.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="listener">Is told what happens.</param>
    /// <param name="state">The environment as it is when this process begins.</param>
    /// <param name="history">What the journal said before it began.</param>
    /// <param name="ignored">The wish that lay there when this process began.</param>
    /// <param name="isInDoubt">Whether outputs may not tell what is deployed.</param>
    internal static LeasedOperation Of(
        SwitchoverPlan plan, OperationPorts ports, LeaseKeeper keeper, OperationJournal journal, ISwitchoverListener listener, EnvironmentState state, OperationHistory history, OperatorWish? ignored, bool isInDoubt)
    {
        var leased = ports with { Stacks = new LeasedStacks(ports.Stacks, keeper, listener, ports.Clock) };
        var context = new StepContext(plan.Request, leased, state, history) { IsInDoubt = isInDoubt };
        return new(plan.Steps, context, journal, new(context, new(ports, plan.Request, journal, listener, ignored), listener), listener);
    }

    /// <summary>Runs it.</summary>
    /// <param name="back">Why it is to be taken back; null to go forward, unless it has turned round already.</param>
    /// <param name="cancellationToken">Stops it between two things it does; it is then paused.</param>
    internal async Task<Outcome> RunAsync(string? back, CancellationToken cancellationToken)
    {
        try
        {
            return back is not null || journal.Record.IsRollingBack
                ? await TakeBackAsync(back ?? "it was rolling back when it stopped", cancellationToken).ConfigureAwait(false)
                : await GoForwardAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (WishException e) when (e.Wish.Wish == Wish.RollBack && context.Request.Kind == OperationKind.Switchover)
        {
            return await RunAsync(e.Message, cancellationToken).ConfigureAwait(false);
        }
        catch (WishException e)
        {
            return await journal.EndAsync(Ending.Aborted, e.Message).ConfigureAwait(false);
        }
        catch (HoldIsOverException e)
        {
            return await journal.PauseAsync("", e.Message, HowToGoOn()).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await journal.PauseAsync("", "interrupted", HowToGoOn()).ConfigureAwait(false);
        }
        catch (InvariantBrokenException e)
        {
            return await journal.PauseAsync("", $"stopped, because {e.Message}", $"somebody or something else changed the environment: look at tandem status and put it right; then {HowToGoOn()}").ConfigureAwait(false);
        }
    }

    private async Task<Outcome> GoForwardAsync(CancellationToken cancellationToken)
    {
        var runner = new StepRunner(context, journal, look, listener);
        foreach (var step in steps.Where(s => !journal.Record.IsDone(s.Id)))
        {
            var verdict = await runner.RunAsync(step, cancellationToken).ConfigureAwait(false);
            if (verdict.Holds)
            {
                continue;
            }

            // No data is not a failure: nobody knows that the target is sick, so nothing is taken back on a guess.
            var consequence = verdict.Answer == Answer.NoData && step.OnFailure != OnFailure.Refuse ? OnFailure.Pause : step.OnFailure;
            var says = $"{step.Id}: {verdict.Says}";
            switch (consequence)
            {
                case OnFailure.Refuse:
                    return await journal.EndAsync(Ending.Refused, says).ConfigureAwait(false);
                case OnFailure.RollBack or OnFailure.GoOn:
                    return await TakeBackAsync(says, cancellationToken).ConfigureAwait(false);
                default:
                    return await journal.PauseAsync(step.Id, says, $"put it right, then {HowToGoOn()}").ConfigureAwait(false);
            }
        }

        return await journal.EndAsync(Ending.Done, context.Request switch
        {
            { Kind: OperationKind.Failover } r => $"production is on {r.Target}; {r.Source} keeps its role and its applications: once it is well, move back with tandem switchover, or hold them with infra:role standby and pulumi up",
            { Kind: OperationKind.Upgrade } r => $"{r.Target} runs {r.Release}; production stays on {r.Source}",
            { } r => $"production is on {r.Target}",
        }).ConfigureAwait(false);
    }

    private Task<Outcome> TakeBackAsync(string why, CancellationToken cancellationToken) => new RollBack(context, journal, look, listener).RunAsync(steps, why, cancellationToken);

    private string HowToGoOn() => WayBack.WhyNot(context.Request.Kind) is null
        ? "tandem resume goes on, tandem rollback takes back what was begun"
        : "tandem resume goes on, tandem abort ends it where it is";
}
