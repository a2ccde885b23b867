namespace Tandem.Rehearsal.Clock;

/// <summary>Lets real time pass with each second of the world, for somebody who watches. What happens is the same at any pace.</summary>
/// <param name="secondsPerSecond">Seconds of the world in one real second; 1 and more.</param>
internal sealed class Pace(int secondsPerSecond) : IEverySecond
{
    private readonly TimeSpan _pause = TimeSpan.FromSeconds(1) / secondsPerSecond;

    /// <inheritdoc/>
    public void Tick(long second) => Task.Delay(_pause, TimeProvider.System).GetAwaiter().GetResult();
}
