using System.Globalization;

namespace Tandem.Cli.Screens;

/// <summary>Durations and counts as people write them.</summary>
internal static class Spans
{
    internal static string Of(TimeSpan span) => span switch
    {
        { TotalSeconds: < 1 } => "0 s",
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes} min {span.Seconds:00} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h {span.Minutes:00} min"),
    };

    internal static string Of(IReadOnlyDictionary<string, int> changes)
    {
        var parts = changes.Where(c => c.Value > 0 && c.Key != "same").Select(c => $"{c.Key} {c.Value.ToString("N0", CultureInfo.InvariantCulture)}").ToList();
        return parts.Count == 0 ? "no change" : string.Join(", ", parts);
    }
}
