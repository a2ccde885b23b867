namespace Tandem.Switchover.Ports;

/// <summary>Time, and the only way to wait. The rehearsal's moves its whole world on while it waits, so that an hour takes a moment.</summary>
public interface IClock
{
    /// <summary>Now, in UTC. Written into journal and lease and shown; nothing is decided by it, because a machine's clock can jump.</summary>
    DateTimeOffset UtcNow { get; }

    /// <summary>Time since some beginning. It never jumps and never goes back: deadlines and leases are counted in it.</summary>
    TimeSpan Elapsed { get; }

    /// <summary>Lets time pass.</summary>
    /// <param name="duration">How long. Zero or less returns at once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Does something again and again while time passes, whatever else goes on, until it is disposed. Two beats never overlap.</summary>
    /// <param name="interval">The time between two beats; the first comes after one interval.</param>
    /// <param name="beat">What is done. It throws nothing.</param>
    IDisposable Every(TimeSpan interval, Func<Task> beat);

    /// <summary>A source whose token is cancelled once some time has passed: the deadline of one question.</summary>
    /// <param name="after">How long.</param>
    CancellationTokenSource Deadline(TimeSpan after);
}
