using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Clock;

/// <summary>
/// The rehearsal's time. It stands still until somebody waits; then every participant lives through each second of the wait, in the order they
/// joined, and the wait is over. No thread, no timer, no wall clock: the same waits give the same history.
/// </summary>
/// <param name="start">The time at which the world begins, UTC.</param>
public sealed class SimulatedClock(DateTimeOffset start) : IClock
{
    /// <summary>The longest single wait: one that is longer is a mistake, not a plan.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromDays(31);

    private readonly List<IEverySecond> _participants = [];
    private bool _isMoving;

    /// <summary>When the world began, UTC.</summary>
    public DateTimeOffset Start { get; } = start;

    /// <inheritdoc />
    public DateTimeOffset UtcNow { get; private set; } = start;

    /// <summary>Whole seconds since the world began.</summary>
    public long Second => (UtcNow - Start).Ticks / TimeSpan.TicksPerSecond;

    /// <summary>Adds a participant, after those that joined before.</summary>
    /// <param name="participant">Who lives through every second from now on.</param>
    public void Join(IEverySecond participant) => _participants.Add(participant);

    /// <summary>Sets the time without living through it: for a world that is read back from a file.</summary>
    /// <param name="now">The time, UTC.</param>
    public void Resume(DateTimeOffset now) => UtcNow = now;

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

    /// <summary>Lets time pass; when it returns, the world has lived through it.</summary>
    /// <param name="duration">How long. Zero or less returns at once. At most <see cref="WaitMax"/>.</param>
    /// <param name="cancellationToken">Ends the wait between two seconds.</param>
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
            MoveTo(duration > TimeSpan.Zero ? UtcNow + duration : UtcNow, cancellationToken);
        }
        finally
        {
            _isMoving = false;
        }
    }

    private void MoveTo(DateTimeOffset end, CancellationToken cancellationToken)
    {
        while (Start.AddSeconds(Second + 1) is var next && next <= end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            UtcNow = next;
            foreach (var participant in _participants)
            {
                participant.Tick(Second);
            }
        }

        UtcNow = end;
    }
}
