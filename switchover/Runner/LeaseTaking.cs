using Tandem.Switchover.Events;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Switchover.Runner;

/// <summary>How a lease is looked at and taken.</summary>
/// <param name="ports">The store and the time.</param>
/// <param name="environment">The environment.</param>
/// <param name="by">Who wants it.</param>
/// <param name="duration">How long a lease holds without a renewal.</param>
/// <param name="listener">Is told that a lease is watched.</param>
internal sealed class LeaseTaking(OperationPorts ports, string environment, Operator by, TimeSpan duration, ISwitchoverListener listener)
{
    /// <summary>
    /// The lease that somebody has, and whether its holder lives: it does when it is seen to renew it within one duration, by our own clock. Returns as
    /// soon as it is sure.
    /// </summary>
    internal async Task<(Lease? Lease, bool HolderLives)> WatchAsync(CancellationToken cancellationToken)
    {
        var seen = await ports.Store.CurrentLeaseAsync(environment, cancellationToken).ConfigureAwait(false);
        if (seen is null)
        {
            return (null, false);
        }

        listener.On(new LeaseWatched(ports.Clock.UtcNow, seen, duration));
        for (var until = ports.Clock.Elapsed + duration; ports.Clock.Elapsed < until;)
        {
            await ports.Clock.WaitAsync(duration / 8, cancellationToken).ConfigureAwait(false);
            var now = await ports.Store.CurrentLeaseAsync(environment, cancellationToken).ConfigureAwait(false);
            if (now is null || now.Fencing != seen.Fencing || now.Beat != seen.Beat)
            {
                return (now, now is not null);
            }
        }

        return (seen, false);
    }

    /// <summary>Takes it when it is free, or in the place of a holder that was watched and is gone. Null, with words, when somebody else was faster.</summary>
    internal async Task<(LeaseKeeper? Keeper, string WhyNot)> TakeAsync(string? operation, Lease? instead, CancellationToken cancellationToken)
    {
        var (asked, now) = (ports.Clock.Elapsed, ports.Clock.UtcNow);
        LeaseAnswer answer;
        try
        {
            answer = await ports.Store.TryAcquireAsync(environment, new(by, operation, now, now + duration), instead, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // The answer may be lost and the lease ours: who has it now says so. It is ours only when this very process wrote it. It is then taken once more,
            // from ourselves: only a store that answered has shut out the holder before us.
            var current = await ports.Store.CurrentLeaseAsync(environment, cancellationToken).ConfigureAwait(false);
            if (current is null || current.Holder != by || current.Acquired != now)
            {
                throw;
            }

            answer = await ports.Store.TryAcquireAsync(environment, new(by, operation, now, now + duration), current, cancellationToken).ConfigureAwait(false);
        }

        return answer.Granted is { } lease ? (new(ports, duration, lease, asked), "")
            : (null, answer.HeldBy is { } holder ? $"{OperationWords.Of(holder)}. Wait for it, or ask it to stop: tandem pause, tandem rollback, tandem abort" : $"the lease of {environment} changed hands just now. Look at tandem status");
    }
}
