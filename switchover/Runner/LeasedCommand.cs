using Tandem.Switchover.Events;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Switchover.Runner;

/// <summary>
/// One command of an operator: finds the state the environment is really in, refuses what the verb table does not allow there, leaves a wish where a
/// living process has to do it, and does the rest under the lease.
/// </summary>
/// <param name="ports">The world outside.</param>
/// <param name="listener">Is told when a lease is watched.</param>
/// <param name="verb">What is asked for.</param>
/// <param name="environment">The environment.</param>
/// <param name="by">Who asks.</param>
/// <param name="reason">Why; may be empty.</param>
/// <param name="limits">Waits, deadlines and counts.</param>
internal sealed class LeasedCommand(OperationPorts ports, ISwitchoverListener listener, OperatorVerb verb, string environment, Operator by, string reason, Limits limits)
{
    private readonly LeaseTaking _lease = new(ports, environment, by, limits.LeaseDuration, listener);

    /// <summary>Does it under the lease, or leaves a wish.</summary>
    /// <param name="does">What is done, with the lease and what the journal said after it was taken.</param>
    /// <param name="cancellationToken">Ends the wait for the lease.</param>
    internal async Task<Outcome> RunAsync(Func<LeaseKeeper, OperationHistory, Task<Outcome>> does, CancellationToken cancellationToken)
    {
        var status = await StatusAsync(cancellationToken).ConfigureAwait(false);
        if (VerbTable.Find(verb, status.State) is null)
        {
            return new(Ending.Refused, OperationWords.WhyNot(verb, environment, status));
        }

        if (status.State is OperationState.Running or OperationState.OnHold or OperationState.RollingBack)
        {
            return await LeaveWishAsync(status, cancellationToken).ConfigureAwait(false);
        }

        var goesOnWith = verb is OperatorVerb.Switchover or OperatorVerb.Failover ? null : status.History.Unfinished?.Id;
        var (keeper, whyNot) = await _lease.TakeAsync(goesOnWith, status.Lease, cancellationToken).ConfigureAwait(false);
        if (keeper is null)
        {
            return new(Ending.Refused, whyNot);
        }

        using (keeper)
        {
            try
            {
                // What was read before the lease was ours may be old: somebody else may have begun, or ended, in between.
                var journal = await ports.Store.ReadJournalAsync(environment, cancellationToken).ConfigureAwait(false);
                var now = OperationStatus.Of(new(journal), status.Lease, holderLives: false);
                return VerbTable.Find(verb, now.State) is null ? new(Ending.Refused, OperationWords.WhyNot(verb, environment, now)) : await does(keeper, now.History).ConfigureAwait(false);
            }
            catch (StaleLeaseException e)
            {
                return new(Ending.Paused, e.Message);
            }
            catch (StoreException e)
            {
                return new(Ending.Paused, $"{e.Message}. The journal cannot be written, so nothing more is begun; put it right, then tandem resume goes on");
            }
            finally
            {
                await keeper.ReleaseAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Leaves a wish; there is nothing to do without a living process.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal async Task<Outcome> WishAsync(CancellationToken cancellationToken)
    {
        var status = await StatusAsync(cancellationToken).ConfigureAwait(false);
        return VerbTable.Find(verb, status.State) is null
            ? new(Ending.Refused, OperationWords.WhyNot(verb, environment, status))
            : await LeaveWishAsync(status, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A verb that begins something new has no business with a lease that somebody has; any other one finds out whether its holder lives.</summary>
    private async Task<OperationStatus> StatusAsync(CancellationToken cancellationToken)
    {
        if (verb is OperatorVerb.Switchover or OperatorVerb.Ack)
        {
            return await OperationStatus.ReadAsync(ports, environment, cancellationToken).ConfigureAwait(false);
        }

        var (lease, lives) = await _lease.WatchAsync(cancellationToken).ConfigureAwait(false);
        return OperationStatus.Of(new(await ports.Store.ReadJournalAsync(environment, cancellationToken).ConfigureAwait(false)), lease, lives);
    }

    private async Task<Outcome> LeaveWishAsync(OperationStatus status, CancellationToken cancellationToken)
    {
        var wish = verb switch
        {
            OperatorVerb.Pause => Wish.Pause,
            OperatorVerb.Continue => Wish.GoOn,
            OperatorVerb.Rollback => Wish.RollBack,
            OperatorVerb.Abort => Wish.Abort,
            _ => throw new InvalidOperationException($"{verb} is not a wish, so the verb table must not allow it while a process lives."),
        };
        if (wish == Wish.RollBack && status.History.Unfinished is { } unfinished && WayBack.WhyNot(unfinished.Request.Kind) is { } whyNot)
        {
            return new(Ending.Refused, whyNot);
        }

        await ports.Store.WriteWishAsync(environment, new(status.Lease!.Operation, wish, by.ToString(), reason, ports.Clock.UtcNow), cancellationToken).ConfigureAwait(false);
        return new(Ending.Asked, $"{status.Lease.Holder} (process {status.Lease.Holder.Process}) is asked, and obeys before the next thing it does. tandem status shows when");
    }
}
