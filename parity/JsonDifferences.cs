using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tandem.Parity;

/// <summary>A place at which two trees differ.</summary>
/// <param name="Path">The members from the top: names, <c>[0]</c> for the items of a list, <c>{}</c> where a text is JSON itself.</param>
/// <param name="Left">What stands on the left; null where nothing does.</param>
/// <param name="Right">What stands on the right; null where nothing does.</param>
public sealed record JsonDifference(IReadOnlyList<string> Path, JsonNode? Left, JsonNode? Right)
{
    /// <summary>The path as people write it: <c>spec.ports[0].port</c>.</summary>
    public string Where => string.Concat(Path.Select((part, i) => i == 0 || part[0] is '[' or '{' ? part : "." + part));
}

/// <summary>
/// Finds the places at which two trees differ, as deep as it can. Members have no order. A text that is JSON on both sides, such as an IAM policy, is compared
/// as what it says, not as it is spelled (R58).
/// </summary>
public static class JsonDifferences
{
    /// <summary>The differences, in ordinal order of members.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="listsAsOne">True when a list is one value, however long. Default: false, items are compared where there are as many.</param>
    public static IEnumerable<JsonDifference> Of(JsonNode? left, JsonNode? right, bool listsAsOne = false) => Of([], left, right, listsAsOne);

    private static IEnumerable<JsonDifference> Of(string[] path, JsonNode? left, JsonNode? right, bool listsAsOne) => (left, right) switch
    {
        (JsonObject a, JsonObject b) => a.Select(p => p.Key).Union(b.Select(p => p.Key)).Order(StringComparer.Ordinal).SelectMany(key => Of([.. path, key], a[key], b[key], listsAsOne)),
        (JsonArray a, JsonArray b) when !listsAsOne && a.Count == b.Count => a.Zip(b).SelectMany((pair, i) => Of([.. path, $"[{i}]"], pair.First, pair.Second, listsAsOne)),
        _ when JsonNode.DeepEquals(left, right) => [],
        _ when Inside(left) is { } a && Inside(right) is { } b => Of([.. path, "{}"], a, b, listsAsOne),
        _ => [new(path, left, right)],
    };

    /// <summary>The JSON that a text is; null for any other.</summary>
    private static JsonNode? Inside(JsonNode? node)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text) || !text.TrimStart().StartsWith('{'))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
