using System.Globalization;

namespace Tandem.Components.Shared;

/// <summary>A range of IPv4 addresses such as <c>10.40.0.0/16</c>. Pure arithmetic; a mistake is told in words.</summary>
public readonly record struct Cidr : IComparable<Cidr>
{
    private const string Form = "Write a range such as 10.40.0.0/16";

    private Cidr(uint first, int prefix)
    {
        First = first;
        Prefix = prefix;
    }

    /// <summary>The first address, as a number.</summary>
    public uint First { get; }

    /// <summary>The prefix length in bits, 0 to 32.</summary>
    public int Prefix { get; }

    /// <summary>How many addresses the range holds.</summary>
    public long Size => 1L << (32 - Prefix);

    /// <summary>The last address, as a number.</summary>
    public uint Last => (uint)(First + Size - 1);

    /// <summary>Reads a range.</summary>
    /// <param name="text">Four numbers and a prefix length.</param>
    /// <exception cref="FormatException">The text is no range; the message says what is wrong and what to write.</exception>
    public static Cidr Parse(string text) => TryParse(text, out var range, out var mistake) ? range : throw new FormatException(mistake);

    /// <summary>Reads a range, or says what is wrong with it.</summary>
    /// <param name="text">Four numbers and a prefix length.</param>
    /// <param name="range">The range; <c>0.0.0.0/32</c> where there is a mistake.</param>
    /// <param name="mistake">What is wrong and what to write; empty where nothing is.</param>
    public static bool TryParse(string? text, out Cidr range, out string mistake)
    {
        range = new Cidr(0, 32);
        var parts = (text ?? "").Split('/');
        if (parts.Length != 2 || ReadAddress(parts[0]) is not { } address)
        {
            mistake = $"'{text}' is not a range of IPv4 addresses. {Form}.";
            return false;
        }
        if (ReadNumber(parts[1], 32) is not { } prefix)
        {
            mistake = $"'{text}' has the prefix length '{parts[1]}'. Use 0 to 32, as in 10.40.0.0/16.";
            return false;
        }

        range = new Cidr(address & Mask(prefix), prefix);
        mistake = range.First == address ? "" : $"'{text}' names an address inside a range. The range is {range}.";
        return mistake.Length == 0;
    }

    /// <summary>True where every address of the other range is in this one.</summary>
    /// <param name="other">The other range.</param>
    public bool Contains(Cidr other) => First <= other.First && other.Last <= Last;

    /// <summary>True where at least one address is in both ranges.</summary>
    /// <param name="other">The other range.</param>
    public bool Overlaps(Cidr other) => First <= other.Last && other.First <= Last;

    /// <summary>The ranges of the given prefix length that this one is made of, lowest first, made as they are asked for.</summary>
    /// <param name="prefix">The prefix length of the parts; not shorter than this range's own.</param>
    /// <exception cref="ArgumentOutOfRangeException">The parts would be larger than the whole.</exception>
    public IEnumerable<Cidr> Split(int prefix)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(prefix, Prefix);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefix, 32);
        return Parts(prefix);
    }

    /// <summary>Orders by first address, then larger ranges first.</summary>
    /// <param name="other">The other range.</param>
    public int CompareTo(Cidr other) => First == other.First ? Prefix.CompareTo(other.Prefix) : First.CompareTo(other.First);

    /// <summary>The range as people write it.</summary>
    public override string ToString() => FormattableString.Invariant($"{First >> 24}.{First >> 16 & 255}.{First >> 8 & 255}.{First & 255}/{Prefix}");

    private IEnumerable<Cidr> Parts(int prefix)
    {
        var size = 1L << (32 - prefix);
        for (long first = First; first <= Last; first += size)
        {
            yield return new Cidr((uint)first, prefix);
        }
    }

    private static uint Mask(int prefix) => prefix == 0 ? 0 : uint.MaxValue << (32 - prefix);

    private static uint? ReadAddress(string text)
    {
        var parts = text.Split('.');
        var numbers = parts.Select(part => ReadNumber(part, 255)).ToList();
        return parts.Length == 4 && numbers.TrueForAll(number => number is not null)
            ? numbers.Aggregate(0u, (address, number) => (address << 8) | (uint)number!.Value)
            : null;
    }

    private static int? ReadNumber(string text, int most) =>
        text.Length is > 0 and <= 3 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
