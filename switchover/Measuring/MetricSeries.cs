using System.Globalization;
using System.Text.Json.Nodes;

namespace Tandem.Switchover.Measuring;

/// <summary>One series of an answer.</summary>
/// <param name="Labels">Its labels.</param>
/// <param name="Value">Its value; not a number when it has none.</param>
public sealed record MetricSeries(IReadOnlyDictionary<string, string> Labels, double Value)
{
    /// <summary>A label; empty when it has none by that name.</summary>
    /// <param name="label">The label's name.</param>
    public string this[string label] => Labels.GetValueOrDefault(label, "");

    internal static MetricSeries Read(JsonObject series)
    {
        var labels = (series["metric"] as JsonObject ?? []).ToDictionary(l => l.Key, l => l.Value?.ToString() ?? "", StringComparer.Ordinal);
        var isNumber = double.TryParse((series["value"] as JsonArray)?.ElementAtOrDefault(1)?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        return new(new SortedDictionary<string, string>(labels, StringComparer.Ordinal), isNumber ? value : double.NaN);
    }
}
