using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Switchover.Runner;

/// <summary>
/// Holds the lease of an operation. A heartbeat renews it whatever the operation is doing; who cannot renew it stops beginning things before another
/// process may take it over. Both sides count by their own <see cref="IClock.Elapsed"/>: no clock has to agree with another.
/// </summary>
internal sealed class LeaseKeeper : IDisposable
{
    private readonly IOperationStore _store;
    private readonly IClock _clock;
    private readonly TimeSpan _duration;
    private readonly IDisposable _heartbeat;
    private Lease _lease;
    private TimeSpan _renewed;
    private string _whyNotRenewed = "";
    private string? _lost;

    internal LeaseKeeper(OperationPorts ports, TimeSpan duration, Lease lease, TimeSpan taken)
    {
        (_store, _clock, _duration, _lease, _renewed) = (ports.Store, ports.Clock, duration, lease, taken);
        _heartbeat = _clock.Every(duration / 4, RenewAsync);
    }

    /// <summary>The lease as it was renewed last.</summary>
    internal Lease Lease => _lease;

    /// <summary>
    /// Throws when the lease was lost, or could not be renewed for two thirds of its duration: then whoever may hold it acts, we do not (I3).
    /// Asked before anything is changed.
    /// </summary>
    internal void Demand()
    {
        if (_lost is { } lost)
        {
            throw new StaleLeaseException(lost);
        }

        var age = _clock.Elapsed - _renewed;
        if (age > _duration * 2 / 3)
        {
            throw new StaleLeaseException($"the lease of {_lease.Environment} could not be renewed for {age.TotalSeconds:0} s{_whyNotRenewed}. Nothing more was begun, because another process may take it over. Look at tandem status; tandem resume goes on");
        }
    }

    /// <summary>Gives the lease back. When the store does not answer it stays behind, and the next process watches it until it is sure.</summary>
    internal async Task ReleaseAsync()
    {
        try
        {
            using var deadline = _clock.Deadline(_duration);
            await _store.ReleaseAsync(_lease, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is StoreException or OperationCanceledException)
        {
            // The outcome is told all the same; it matters more than a lease that frees itself by going unrenewed.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _heartbeat.Dispose();

    /// <summary>One beat. A failure is kept for <see cref="Demand"/>: the next beat may succeed.</summary>
    private async Task RenewAsync()
    {
        var (asked, now) = (_clock.Elapsed, _clock.UtcNow);
        try
        {
            using var deadline = _clock.Deadline(_duration / 2);
            _lease = await _store.RenewAsync(_lease, now, now + _duration, deadline.Token).ConfigureAwait(false);
            _renewed = asked;
        }
        catch (StaleLeaseException e)
        {
            _lost = e.Message;
        }
        catch (Exception e) when (e is StoreException or OperationCanceledException)
        {
            _whyNotRenewed = $" ({e.Message})";
        }
    }
}
