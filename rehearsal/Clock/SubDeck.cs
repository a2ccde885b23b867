namespace Tandem.Rehearsal.Clock;

/// <summary>A stream of random numbers (SplitMix64: Steele, Lea and Flood 2014) whose whole state is one number.</summary>
/// <param name="position">The state to go on from.</param>
public sealed class SubDeck(ulong position)
{
    /// <summary>The state: equal positions draw equal cards.</summary>
    public ulong Position { get; private set; } = position;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        Position += 0x9E3779B97F4A7C15;
        return Mix.Scramble(Position);
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> - 1, each as likely as the others.</summary>
    /// <param name="bound">One more than the largest answer; at least 1.</param>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return (int)(((UInt128)Next() * (uint)bound) >> 64);
    }

    /// <summary>A whole number of the closed range.</summary>
    /// <param name="least">The smallest answer.</param>
    /// <param name="most">The largest answer.</param>
    public int Between(int least, int most) => least + Below(most - least + 1);
}
