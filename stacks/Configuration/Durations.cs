using System.Globalization;

namespace Tandem.Stacks.Configuration;

/// <summary>Durations as people write them: a whole number and a unit, such as <c>24h</c>.</summary>
public static class Durations
{
    /// <summary>What a duration must be: from a second to 366 days.</summary>
    public static Allowed Allowed { get; } = new("Give a whole number and a unit: s, m, h or d, such as 24h or 14d; at most 366d.", v => Read(v) is { } d && d > TimeSpan.Zero && d <= TimeSpan.FromDays(366));

    /// <summary>The duration that a text stands for; null when it stands for none.</summary>
    /// <param name="text">The text.</param>
    public static TimeSpan? Read(string text) =>
        text.Length > 1 && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && UnitOf(text[^1]) is { } unit ? unit * number : null;

    private static TimeSpan? UnitOf(char unit) => unit switch
    {
        's' => TimeSpan.FromSeconds(1),
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        'd' => TimeSpan.FromDays(1),
        _ => null,
    };
}
