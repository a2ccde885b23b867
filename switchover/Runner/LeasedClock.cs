using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Runner;

/// <summary>A clock whose waits are cut into slices, with a look after the lease between them.</summary>
/// <param name="inner">The clock.</param>
/// <param name="keeper">Holds the lease.</param>
internal sealed class LeasedClock(IClock inner, LeaseKeeper keeper) : IClock
{
    /// <inheritdoc/>
    public DateTimeOffset UtcNow => inner.UtcNow;

    /// <inheritdoc/>
    public async Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        for (var left = duration; left > TimeSpan.Zero; left -= keeper.Slice)
        {
            await inner.WaitAsync(left < keeper.Slice ? left : keeper.Slice, cancellationToken).ConfigureAwait(false);
            await keeper.RenewAsync().ConfigureAwait(false);
        }
    }
}
