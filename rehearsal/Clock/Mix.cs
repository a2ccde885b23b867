namespace Tandem.Rehearsal.Clock;

/// <summary>Bit mixing for everything that must look random and be the same on every machine.</summary>
public static class Mix
{
    /// <summary>Spreads the bits of a number over all 64 (SplitMix64's finisher).</summary>
    /// <param name="value">Any number.</param>
    public static ulong Scramble(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>A number for a text (FNV-1a over its UTF-16 units, then spread).</summary>
    /// <param name="text">Any text.</param>
    public static ulong Hash(string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 0x100000001B3;
        }

        return Scramble(hash);
    }

    /// <summary>Lower-case hexadecimal digits made from a text, as the ids of cloud resources have them.</summary>
    /// <param name="text">What the digits stand for.</param>
    /// <param name="digits">How many digits; at most 32.</param>
    public static string Hex(string text, int digits) => $"{Hash(text):x16}{Hash(text + "#"):x16}"[..digits];
}
