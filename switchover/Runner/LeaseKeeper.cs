using System.Globalization;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Runner;

/// <summary>Holds the lease of an operation and renews it once a third of it is over.</summary>
internal sealed class LeaseKeeper
{
    private readonly IOperationStore _store;
    private readonly IClock _clock;
    private readonly TimeSpan _duration;
    private Lease _lease;

    private LeaseKeeper(IOperationStore store, IClock clock, TimeSpan duration, Lease lease) => (_store, _clock, _duration, _lease) = (store, clock, duration, lease);

    /// <summary>The lease as it was renewed last.</summary>
    internal Lease Lease => _lease;

    /// <summary>The operation's id.</summary>
    internal string Operation => _lease.Operation;

    /// <summary>How long a wait may be before the lease has to be looked after.</summary>
    internal TimeSpan Slice => _duration / 3;

    /// <summary>
    /// Takes the lease. When another holds it, waits once until that lease would expire: a holder that lives has renewed it by then and is named, one
    /// that was killed has not.
    /// </summary>
    internal static async Task<(LeaseKeeper? Keeper, string WhyNot)> AcquireAsync(
        IOperationStore store, IClock clock, SwitchoverRequest request, ISwitchoverListener listener, CancellationToken cancellationToken)
    {
        var answer = await AskAsync().ConfigureAwait(false);
        if (answer.HeldBy is { } holder)
        {
            listener.On(new LeaseAwaited(clock.UtcNow, holder));
            await clock.WaitAsync(holder.Expires - clock.UtcNow + TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(false);
            answer = await AskAsync().ConfigureAwait(false);
        }

        return answer.Granted is { } lease
            ? (new(store, clock, request.Limits.LeaseDuration, lease), "")
            : (null, $"{answer.HeldBy!.Owner} on {answer.HeldBy.Host} is moving {request.Environment} ({answer.HeldBy.Operation}), and renewed the lease until {answer.HeldBy.Expires:u}. Wait for it, or stop it there");

        Task<LeaseAnswer> AskAsync()
        {
            var now = clock.UtcNow;
            var operation = string.Create(CultureInfo.InvariantCulture, $"{request.Environment}-{now:yyyyMMdd'T'HHmmss'Z'}");
            return store.TryAcquireAsync(request.Environment, new(request.Owner, request.Host, operation, now, now + request.Limits.LeaseDuration), cancellationToken);
        }
    }

    /// <summary>Renews the lease when a third of it is over. Throws when it was lost: whoever holds it now acts, we do not (I3).</summary>
    internal async Task RenewAsync()
    {
        if (_lease.Expires - _clock.UtcNow < _duration - Slice)
        {
            _lease = await _store.RenewAsync(_lease, _clock.UtcNow + _duration, CancellationToken.None).ConfigureAwait(false);
        }
    }

    internal Task ReleaseAsync() => _store.ReleaseAsync(_lease, CancellationToken.None);
}
