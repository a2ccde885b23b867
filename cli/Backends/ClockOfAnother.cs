using Tandem.Switchover;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Backends;

/// <summary>
/// The time of a simulated cloud that another process moves on: it is as late there as that process last said when it renewed its lease. Waiting is waiting
/// for that process; once it has ended, or says nothing for a minute of real time, the wait is over.
/// </summary>
/// <param name="store">Where the lease is.</param>
/// <param name="environment">The environment.</param>
/// <param name="heard">The time that was heard of last, UTC.</param>
/// <param name="isInUse">Whether the other process still has the world.</param>
internal sealed class ClockOfAnother(IOperationStore store, string environment, DateTimeOffset heard, Func<bool> isInUse) : IClock
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan SilenceMax = TimeSpan.FromMinutes(1);
    private readonly SystemClock _real = new();
    private readonly DateTimeOffset _began = heard;

    /// <inheritdoc/>
    public DateTimeOffset UtcNow { get; private set; } = heard;

    /// <inheritdoc/>
    public TimeSpan Elapsed => UtcNow - _began;

    /// <inheritdoc/>
    public async Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var (until, patience) = (UtcNow + duration, _real.Elapsed + SilenceMax);
        while (UtcNow < until)
        {
            var lease = await store.CurrentLeaseAsync(environment, cancellationToken).ConfigureAwait(false);
            UtcNow = lease is null || !isInUse() || _real.Elapsed > patience ? until : lease.Renewed > UtcNow ? lease.Renewed : UtcNow;
            await _real.WaitAsync(UtcNow < until ? Look : TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public IDisposable Every(TimeSpan interval, Func<Task> beat) => _real.Every(interval, beat);

    /// <inheritdoc/>
    public CancellationTokenSource Deadline(TimeSpan after) => _real.Deadline(after);
}
