namespace Tandem.Switchover.Ports;

/// <summary>Time, and the only way to wait. The rehearsal's moves its whole world on while it waits, so that an hour takes a moment.</summary>
public interface IClock
{
    /// <summary>Now, in UTC.</summary>
    DateTimeOffset UtcNow { get; }

    /// <summary>Lets time pass.</summary>
    /// <param name="duration">How long. Zero or less returns at once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken);
}
