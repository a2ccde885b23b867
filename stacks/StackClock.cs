namespace Tandem.Stacks;

/// <summary>
/// The time for the guards that ask how long a release has run. Nothing that a program makes or puts out depends on it. A test or the rehearsal hands in its own clock.
/// </summary>
public static class StackClock
{
    private static readonly AsyncLocal<TimeProvider?> Given = new();

    /// <summary>The time, UTC. Default: the machine's.</summary>
    internal static DateTimeOffset UtcNow => (Given.Value ?? TimeProvider.System).GetUtcNow();

    /// <summary>Hands in a clock for the stacks that the current asynchronous flow runs, until the answer is disposed of.</summary>
    /// <param name="clock">The clock.</param>
    public static IDisposable Begin(TimeProvider clock)
    {
        var before = Given.Value;
        Given.Value = clock;
        return new Ending(before);
    }

    private sealed class Ending(TimeProvider? before) : IDisposable
    {
        public void Dispose() => Given.Value = before;
    }
}
