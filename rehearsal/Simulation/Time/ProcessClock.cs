using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Simulation.Time;

/// <summary>The time as one process has it: its own count from its own beginning, and the clock of its machine, which may be wrong.</summary>
/// <param name="process">The process.</param>
internal sealed class ProcessClock(LightProcess process) : IClock
{
    /// <summary>When every world begins, UTC.</summary>
    internal static readonly DateTimeOffset Start = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    private readonly LightClock _clock = process.World.Clock;
    private readonly TimeSpan _began = process.World.Clock.Elapsed;

    public DateTimeOffset UtcNow => Start + _clock.Elapsed + process.Checkout.ClockError;

    public TimeSpan Elapsed => _clock.Elapsed - _began;

    public Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken) =>
        process.Enter(CallKind.Wait, "") == FaultKind.Killed ? Never.Ends : _clock.WaitAsync(duration, process, cancellationToken);

    public IDisposable Every(TimeSpan interval, Func<Task> beat) => new Beats(this, interval, beat);

    public CancellationTokenSource Deadline(TimeSpan after) => _clock.Deadline(after, process);

    private sealed class Beats : IDisposable
    {
        private readonly ProcessClock _owner;
        private readonly LightProcess _process;
        private readonly TimeSpan _interval;
        private readonly Func<Task> _beat;
        private readonly Action _again;
        private Task _running = Task.CompletedTask;
        private LightTimer _timer;

        internal Beats(ProcessClock owner, TimeSpan interval, Func<Task> beat)
        {
            (_owner, _process, _interval, _beat) = (owner, owner.Process, interval, beat);
            _again = Again;
            _timer = owner._clock.At(owner._clock.Elapsed + interval, _again);
        }

        public void Dispose() => _timer.CallOff();

        private void Again()
        {
            if (_process.IsDead)
            {
                return;
            }

            _timer = _owner._clock.At(_owner._clock.Elapsed + _interval, _again);
            _running = _running.IsCompleted ? _beat() : _running;
        }
    }

    private LightProcess Process => process;
}
