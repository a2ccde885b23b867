using Tandem.Switchover.Events;
using Tandem.Switchover.Names;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Plan;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Runner;

/// <summary>Goes on with an operation that another process began, forward or back. First what that process left half done is looked after.</summary>
/// <param name="ports">The world outside.</param>
/// <param name="keeper">Holds the lease.</param>
/// <param name="listener">Is told what happens.</param>
/// <param name="history">What the journal says.</param>
/// <param name="limits">Waits, deadlines and counts.</param>
/// <param name="plans">Makes its plan.</param>
internal sealed class GoingOn(OperationPorts ports, LeaseKeeper keeper, ISwitchoverListener listener, OperationHistory history, Limits limits, Func<OperationRequest, SwitchoverPlan> plans)
{
    internal async Task<Outcome> RunAsync(string environment, Operator by, string? back, CancellationToken cancellationToken)
    {
        if (history.Unfinished is not { } unfinished)
        {
            // The process died after its last entry and before it gave the lease back: how its operation ended is the answer.
            return back is null && history.Operations.LastOrDefault() is { End: { Ending: { } ending and not Ending.Refused } } ended
                ? new(ending, $"nothing was unfinished: {ended.Id} had ended as {EndingWords.Of(ending)}; the lease of {environment} is free")
                : new(Ending.Refused, $"nothing was unfinished; the lease of {environment} is free");
        }

        var was = unfinished.Request;
        var request = new OperationRequest(environment, was.Source, was.Target)
        {
            Kind = was.Kind,
            By = by,
            Reason = was.Reason,
            IsDrill = was.IsDrill,
            Accepted = was.Accepted,
            Ramp = was.Ramp,
            Limits = limits,
            Release = was.Release,
        };
        var plan = plans(request);
        if (WhyNot(unfinished, plan, back) is { } whyNot)
        {
            return new(Ending.Refused, whyNot);
        }

        try
        {
            return await RunAsync(unfinished, plan, back, cancellationToken).ConfigureAwait(false);
        }
        catch (StackOperationException e)
        {
            return new(Ending.Paused, $"{e.Stack}: {e.Message}. Nothing more was begun; put it right, then tandem resume goes on");
        }
    }

    private async Task<Outcome> RunAsync(OperationRecord unfinished, SwitchoverPlan plan, string? back, CancellationToken cancellationToken)
    {
        var request = plan.Request;
        var ignored = await ports.Store.ReadWishAsync(request.Environment, cancellationToken).ConfigureAwait(false);
        var journal = new OperationJournal(ports, keeper, limits, unfinished);
        await journal.WriteAsync(JournalEvent.Resumed, "", 0, $"{(back is null ? "gone on with" : "taken back")} by {request.By}").ConfigureAwait(false);
        listener.On(new OperationStarted(ports.Clock.UtcNow, unfinished.Id, plan, Resumed: true));

        var stacks = new LeasedStacks(ports.Stacks, keeper, listener, ports.Clock);
        await FinishCutOffUpdatesAsync(stacks, request, cancellationToken).ConfigureAwait(false);
        var state = await EnvironmentReader.For(ports.Stacks, request).ReadAsync(request.Environment, cancellationToken).ConfigureAwait(false);
        await ConfigFollowing.LetAsync(stacks, request, state, cancellationToken).ConfigureAwait(false);

        // A planned switchover is in no doubt: what an update of it left half done belongs to a row that was begun, and such a row is acted on again whatever
        // outputs say. A failover may follow another operation that changed the same stacks and was ended where it was.
        return await LeasedOperation.Of(plan, ports, keeper, journal, listener, state, history, ignored, isInDoubt: request.Kind == OperationKind.Failover).RunAsync(back, cancellationToken).ConfigureAwait(false);
    }

    private static string? WhyNot(OperationRecord unfinished, SwitchoverPlan plan, string? back) =>
        back is not null && WayBack.WhyNot(plan.Request.Kind) is { } whyNot ? whyNot
        : unfinished.PlanHash != plan.Hash ? $"{unfinished.Id} was begun with plan {unfinished.PlanHash}, this tandem would follow plan {plan.Hash}: its steps or limits differ. Go on with the tandem it was begun with, or end it where it is with tandem abort"
        : null;

    /// <summary>An update that was cut off has begun what nobody knows the end of: the stack's state is read anew from the world.</summary>
    private async Task FinishCutOffUpdatesAsync(LeasedStacks stacks, OperationRequest request, CancellationToken cancellationToken)
    {
        string[] concerned = request.Kind switch
        {
            OperationKind.Failover => [request.Target, StackNames.Traffic(request.Environment)],
            OperationKind.Upgrade => [request.Target],
            _ => [request.Target, request.Source, StackNames.Traffic(request.Environment)],
        };
        foreach (var stack in concerned)
        {
            if ((await stacks.PendingOperationsAsync(stack, cancellationToken).ConfigureAwait(false)).Count > 0)
            {
                await stacks.RefreshAsync(stack, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
