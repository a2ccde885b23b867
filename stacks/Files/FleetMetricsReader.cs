using System.Globalization;
using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Files;

/// <summary>Reads the block <c>metrics</c> of an environment. All of it may be left out.</summary>
internal static class FleetMetricsReader
{
    private static readonly Allowed Server = new(
        "Give the address of a Prometheus, such as https://prometheus.example.com.",
        v => Uri.TryCreate(v, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");

    private static readonly Allowed Query = new(
        "Write PromQL that gives one number, with {cluster} where the cluster's name goes; or a plain number.",
        v => v.Contains("{cluster}", StringComparison.Ordinal) || Number(v) is not null);

    /// <summary>Reads it.</summary>
    /// <param name="section">The block, or nothing.</param>
    public static FleetMetrics Read(Section section)
    {
        section.OnlyKnows("url", "latencyQuantile", "queries", "limits");
        var (queries, limits) = (section.Child("queries", optional: true), section.Child("limits", optional: true));
        queries.OnlyKnows([.. FleetMetrics.QueryNames]);
        limits.OnlyKnows([.. FleetMetrics.LimitRanges.Select(l => l.Name)]);
        return new(
            section.Names.Contains("url") ? section.Text("url", Server) : null,
            NumberIn(section, "latencyQuantile", 0.5, 0.9999),
            new SortedDictionary<string, string>(FleetMetrics.QueryNames.Where(queries.Names.Contains).ToDictionary(n => n, n => queries.Text(n, Query)), StringComparer.Ordinal),
            Limits(limits));
    }

    private static SortedDictionary<string, double> Limits(Section section)
    {
        var limits = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, min, max) in FleetMetrics.LimitRanges)
        {
            if (NumberIn(section, name, min, max) is { } number)
            {
                limits[name] = number;
            }
        }

        return limits;
    }

    private static double? NumberIn(Section section, string key, double min, double max)
    {
        var allowed = new Allowed(string.Create(CultureInfo.InvariantCulture, $"Use a number from {min} to {max}."), v => Number(v) is { } n && n >= min && n <= max);
        return section.Names.Contains(key) ? Number(section.Text(key, allowed)) : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
