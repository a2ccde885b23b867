namespace Tandem.Components.Shared;

/// <summary>Values of a Helm chart as plain objects: maps, arrays, text, numbers, and outputs among them.</summary>
internal static class ChartValues
{
    /// <summary>A map; its keys are the chart's own.</summary>
    /// <param name="pairs">Keys and values; a key may stand only once.</param>
    public static Dictionary<string, object> Map(params IEnumerable<(string Key, object Value)> pairs) =>
        pairs.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
