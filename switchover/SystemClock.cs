using Tandem.Switchover.Ports;

namespace Tandem.Switchover;

/// <summary>Real time.</summary>
/// <param name="time">Where it comes from. Default: the system's.</param>
public sealed class SystemClock(TimeProvider? time = null) : IClock
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly long _began = (time ?? TimeProvider.System).GetTimestamp();

    /// <inheritdoc/>
    public DateTimeOffset UtcNow => _time.GetUtcNow();

    /// <inheritdoc/>
    public TimeSpan Elapsed => _time.GetElapsedTime(_began);

    /// <inheritdoc/>
    public Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken) =>
        duration > TimeSpan.Zero ? Task.Delay(duration, _time, cancellationToken) : Task.CompletedTask;

    /// <inheritdoc/>
    public IDisposable Every(TimeSpan interval, Func<Task> beat) => new Beats(new PeriodicTimer(interval, _time), beat);

    /// <inheritdoc/>
    public CancellationTokenSource Deadline(TimeSpan after) => new(after, _time);

    private sealed class Beats : IDisposable
    {
        private readonly PeriodicTimer _timer;

        internal Beats(PeriodicTimer timer, Func<Task> beat)
        {
            _timer = timer;
            _ = Task.Run(() => RunAsync(beat));
        }

        public void Dispose() => _timer.Dispose();

        private async Task RunAsync(Func<Task> beat)
        {
            while (await _timer.WaitForNextTickAsync().ConfigureAwait(false))
            {
                await beat().ConfigureAwait(false);
            }
        }
    }
}
