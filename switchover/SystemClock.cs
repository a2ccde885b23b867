using Tandem.Switchover.Ports;

namespace Tandem.Switchover;

/// <summary>Real time.</summary>
/// <param name="time">Where it comes from. Default: the system's.</param>
public sealed class SystemClock(TimeProvider? time = null) : IClock
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <inheritdoc/>
    public DateTimeOffset UtcNow => _time.GetUtcNow();

    /// <inheritdoc/>
    public Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken) =>
        duration > TimeSpan.Zero ? Task.Delay(duration, _time, cancellationToken) : Task.CompletedTask;
}
