using Tandem.Switchover.Events;
using Tandem.Switchover.Invariants;
using Tandem.Switchover.Plan;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Runner;

/// <summary>
/// Moves production from one cluster to the other: takes the lease, reads the journal, and runs the rows of the plan from the first that is not
/// journalled as done. Going on after a crash is this same loop. It always ends done, refused, rolled back or paused with a reason (I6).
/// </summary>
/// <param name="stacks">The port to Pulumi.</param>
/// <param name="observation">The port to what can be measured.</param>
/// <param name="clock">The time.</param>
/// <param name="store">Journal and lease.</param>
/// <param name="listener">Is told what happens.</param>
public sealed class SwitchoverRunner(IStackOperations stacks, IEnvironmentObservation observation, IClock clock, IOperationStore store, ISwitchoverListener listener)
{
    /// <summary>Runs a planned switchover, or goes on with the same one where it was interrupted.</summary>
    /// <param name="request">What the operator asked for.</param>
    /// <param name="cancellationToken">Stops it between two things it does; the operation is then paused.</param>
    public async Task<Outcome> RunAsync(SwitchoverRequest request, CancellationToken cancellationToken)
    {
        var started = clock.UtcNow;
        var outcome = await TryRunAsync(request, cancellationToken).ConfigureAwait(false);
        listener.On(new OperationEnded(clock.UtcNow, outcome, clock.UtcNow - started));
        return outcome;
    }

    private async Task<Outcome> TryRunAsync(SwitchoverRequest request, CancellationToken cancellationToken)
    {
        EnvironmentState state;
        try
        {
            state = await new EnvironmentReader(stacks).ReadAsync(request.Environment, cancellationToken).ConfigureAwait(false);
        }
        catch (StackOperationException e)
        {
            return new(Ending.Refused, $"{e.Stack}: {e.Message}");
        }

        if (RequestRules.WhatIsWrong(request, state) is { } wrong)
        {
            return new(Ending.Refused, wrong);
        }

        var plan = SwitchoverPlan.For(request);
        var acquired = await LeaseKeeper.AcquireAsync(store, clock, request, listener, cancellationToken).ConfigureAwait(false);
        if (acquired.Keeper is not { } keeper)
        {
            return new(Ending.Refused, acquired.WhyNot);
        }

        try
        {
            return await RunLeasedAsync(plan, keeper, state, cancellationToken).ConfigureAwait(false);
        }
        catch (StaleLeaseException e)
        {
            return new(Ending.Paused, e.Message);
        }
        finally
        {
            await keeper.ReleaseAsync().ConfigureAwait(false);
        }
    }

    private async Task<Outcome> RunLeasedAsync(SwitchoverPlan plan, LeaseKeeper keeper, EnvironmentState state, CancellationToken cancellationToken)
    {
        var journal = await OperationJournal.OpenAsync(store, keeper, clock, plan).ConfigureAwait(false);
        if (journal.UnfinishedOther is { } other)
        {
            return new(Ending.Refused, $"{other.Operation} is not finished ({other.Says}). Finish it first: run the switchover it was begun with again");
        }

        listener.On(new OperationStarted(clock.UtcNow, journal.Operation, plan, journal.IsResumed));
        await journal.StartAsync().ConfigureAwait(false);
        var context = new StepContext(plan.Request, new LeasedStacks(stacks, keeper, listener, clock), observation, new LeasedClock(clock, keeper), state);
        try
        {
            return await RunStepsAsync(plan, context, journal, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            const string Says = "interrupted; run the same command again to go on";
            await journal.WriteAsync(JournalEvent.Paused, "", 0, Says).ConfigureAwait(false);
            return new(Ending.Paused, Says);
        }
        catch (InvariantBrokenException e)
        {
            await journal.WriteAsync(JournalEvent.Paused, "", 0, e.Message).ConfigureAwait(false);
            return new(Ending.Paused, $"stopped, because {e.Message}. Somebody or something else changed the environment: look at tandem status, put it right, and run the same command again");
        }
    }

    private async Task<Outcome> RunStepsAsync(SwitchoverPlan plan, StepContext context, OperationJournal journal, CancellationToken cancellationToken)
    {
        var runner = new StepRunner(context, journal, listener);
        var rollBack = new RollBack(context, journal, listener);
        if (journal.IsRollingBack)
        {
            return await rollBack.RunAsync(plan.Steps, "it was rolling back when it was interrupted", cancellationToken).ConfigureAwait(false);
        }

        foreach (var step in plan.Steps.Where(s => !journal.IsDone(s.Id)))
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
                    return await EndAsync(journal, Ending.Refused, says).ConfigureAwait(false);
                case OnFailure.RollBack:
                    return await rollBack.RunAsync(plan.Steps, says, cancellationToken).ConfigureAwait(false);
                default:
                    await journal.WriteAsync(JournalEvent.Paused, step.Id, 0, verdict.Says).ConfigureAwait(false);
                    return new(Ending.Paused, $"{says}. Put it right and run the same command again to go on");
            }
        }

        return await EndAsync(journal, Ending.Done, $"production is on {plan.Request.Target}").ConfigureAwait(false);
    }

    private static async Task<Outcome> EndAsync(OperationJournal journal, Ending ending, string says)
    {
        await journal.WriteAsync(JournalEvent.Ended, "", 0, $"{ending.ToString().ToLowerInvariant()}: {says}").ConfigureAwait(false);
        return new(ending, says);
    }
}
