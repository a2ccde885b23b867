namespace Tandem.Rehearsal.Clock;

/// <summary>A part of the simulated world that lives by the second. It may change itself and what it was given, but never the clock.</summary>
public interface IEverySecond
{
    /// <summary>One second has passed.</summary>
    /// <param name="second">The second that just ended, counted from the world's beginning: 1, 2, 3, ...</param>
    void Tick(long second);
}
