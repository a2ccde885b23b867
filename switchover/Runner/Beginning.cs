using Tandem.Switchover.Events;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Plan;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Runner;

/// <summary>Begins an operation under a lease that was taken for it.</summary>
/// <param name="ports">The world outside.</param>
/// <param name="keeper">Holds the lease.</param>
/// <param name="listener">Is told what happens.</param>
/// <param name="history">What the journal says.</param>
/// <param name="plans">Makes its plan.</param>
internal sealed class Beginning(OperationPorts ports, LeaseKeeper keeper, ISwitchoverListener listener, OperationHistory history, Func<OperationRequest, SwitchoverPlan> plans)
{
    internal async Task<Outcome> RunAsync(OperationRequest request, EnvironmentState state, CancellationToken cancellationToken)
    {
        var isInDoubt = request.Kind == OperationKind.Failover && await CutOffs.MayLagAsync(ports.Stacks, request, history, cancellationToken).ConfigureAwait(false);
        await SettlePastAsync(request).ConfigureAwait(false);
        var ignored = await ports.Store.ReadWishAsync(request.Environment, cancellationToken).ConfigureAwait(false);
        var plan = plans(request);
        var journal = new OperationJournal(ports, keeper, request.Limits, $"{request.Environment}-{keeper.Lease.Fencing}", plan.Hash, []);
        await journal.StartAsync(request).ConfigureAwait(false);
        listener.On(new OperationStarted(ports.Clock.UtcNow, journal.Record.Id, plan, Resumed: false));
        if (request.Kind == OperationKind.Failover)
        {
            // A gate of the planned switchover refuses a checkout whose config is not what is deployed; a failover puts it right. While the lease was waited
            // for, another process may still have changed what is deployed.
            state = await EnvironmentReader.For(ports.Stacks, request).ReadAsync(request.Environment, cancellationToken).ConfigureAwait(false);
            await ConfigFollowing.LetAsync(new LeasedStacks(ports.Stacks, keeper, listener, ports.Clock), request, state, cancellationToken).ConfigureAwait(false);
        }

        return await LeasedOperation.Of(plan, ports, keeper, journal, listener, state, history, ignored, isInDoubt).RunAsync(back: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A failover does not wait for the past: what is unfinished ends where it is, and a cool-down is over.</summary>
    private async Task SettlePastAsync(OperationRequest request)
    {
        if (history.Unfinished is { } unfinished)
        {
            await new OperationJournal(ports, keeper, request.Limits, unfinished).EndAsync(Ending.Aborted, $"{request.By} began a failover to {request.Target}; nothing was taken back").ConfigureAwait(false);
        }

        if (history.CoolingDown is { } ended)
        {
            await new OperationJournal(ports, keeper, request.Limits, ended).WriteAsync(JournalEvent.Acknowledged, "", 0, $"{request.By} began a failover to {request.Target}").ConfigureAwait(false);
        }
    }
}
