using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Clock;

/// <summary>
/// The rehearsal's time. It stands still until somebody waits; then every participant lives through each second of the wait, in the order they
/// joined, timers go off when they are due, and the wait is over. No thread, no wall clock: the same waits give the same history.
/// </summary>
/// <param name="start">The time at which the world begins, UTC.</param>
public sealed class SimulatedClock(DateTimeOffset start) : IClock
{
    /// <summary>The longest single wait: one that is longer is a mistake, not a plan.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromDays(31);

    private readonly List<IEverySecond> _participants = [];
    private readonly TimerQueue _timers = new();
    private TimeSpan _jumped;
    private bool _isMoving;

    /// <summary>When the world began, UTC.</summary>
    public DateTimeOffset Start { get; } = start;

    /// <inheritdoc />
    public DateTimeOffset UtcNow => Start + Elapsed + _jumped;

    /// <inheritdoc />
    public TimeSpan Elapsed { get; private set; }

    /// <summary>Whole seconds since the world began.</summary>
    public long Second => Elapsed.Ticks / TimeSpan.TicksPerSecond;

    /// <summary>Adds a participant, after those that joined before.</summary>
    /// <param name="participant">Who lives through every second from now on.</param>
    public void Join(IEverySecond participant) => _participants.Add(participant);

    /// <summary>Sets the time without living through it: for a world that is read back from a file.</summary>
    /// <param name="now">The time, UTC.</param>
    public void Resume(DateTimeOffset now) => Elapsed = now - Start;

    /// <summary>Sets the machine's clock forward or back, as a bad time server does. <see cref="Elapsed"/> does not notice.</summary>
    /// <param name="by">How far; negative for back.</param>
    public void Jump(TimeSpan by) => _jumped += by;

    /// <inheritdoc />
    public Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        try
        {
            Advance(duration, cancellationToken);
            return Task.CompletedTask;
        }
        catch (OperationCanceledException)
        {
            return Task.FromCanceled(cancellationToken);
        }
    }

    /// <inheritdoc />
    public IDisposable Every(TimeSpan interval, Func<Task> beat) => new Beats(this, interval, beat);

    /// <inheritdoc />
    public CancellationTokenSource Deadline(TimeSpan after)
    {
        var deadline = new DeadlineSource();
        _timers.Add(Elapsed + after, deadline.GoOff);
        return deadline;
    }

    /// <summary>Lets time pass; when it returns, the world has lived through it.</summary>
    /// <param name="duration">How long. Zero or less returns at once. At most <see cref="WaitMax"/>.</param>
    /// <param name="cancellationToken">Ends the wait between two moments.</param>
    public void Advance(TimeSpan duration, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, WaitMax);
        cancellationToken.ThrowIfCancellationRequested();
        if (_isMoving)
        {
            throw new InvalidOperationException("The clock was asked to move by a part of the world that it was moving. Schedule the effect for a later second instead.");
        }

        _isMoving = true;
        try
        {
            MoveTo(duration > TimeSpan.Zero ? Elapsed + duration : Elapsed, cancellationToken);
        }
        finally
        {
            _isMoving = false;
        }
    }

    private void MoveTo(TimeSpan end, CancellationToken cancellationToken)
    {
        while (Elapsed < end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Elapsed = NextMoment(end);
            if (Elapsed.Ticks % TimeSpan.TicksPerSecond == 0)
            {
                foreach (var participant in _participants)
                {
                    participant.Tick(Second);
                }
            }

            _timers.GoOff(Elapsed);
        }
    }

    /// <summary>The next whole second where somebody lives through it, the next timer, or the end: whichever comes first.</summary>
    private TimeSpan NextMoment(TimeSpan end)
    {
        var next = _participants.Count > 0 && TimeSpan.FromSeconds(Second + 1) < end ? TimeSpan.FromSeconds(Second + 1) : end;
        return _timers.Next is { } due && due < next ? (due > Elapsed ? due : Elapsed + TimeSpan.FromTicks(1)) : next;
    }

    private sealed class DeadlineSource : CancellationTokenSource
    {
        private bool _isDisposed;

        internal void GoOff()
        {
            if (!_isDisposed)
            {
                Cancel();
            }
        }

        protected override void Dispose(bool disposing)
        {
            _isDisposed = true;
            base.Dispose(disposing);
        }
    }

    private sealed class Beats : IDisposable
    {
        private readonly SimulatedClock _clock;
        private readonly TimeSpan _interval;
        private readonly Func<Task> _beat;
        private Task _running = Task.CompletedTask;
        private bool _isOver;

        internal Beats(SimulatedClock clock, TimeSpan interval, Func<Task> beat)
        {
            (_clock, _interval, _beat) = (clock, interval, beat);
            Again();
        }

        public void Dispose() => _isOver = true;

        private void Again() => _clock._timers.Add(_clock.Elapsed + _interval, () =>
        {
            if (_isOver)
            {
                return;
            }

            _running = _running.IsCompleted ? _beat() : _running;
            Again();
        });
    }
}
