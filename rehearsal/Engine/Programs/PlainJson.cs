using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;

namespace Tandem.Rehearsal.Engine.Programs;

/// <summary>Turns the plain values of the testing interface into JSON and back. Members are put in ordinal order.</summary>
internal static class PlainJson
{
    /// <summary>The member under which a resource that was given as a value is noted.</summary>
    internal const string ResourceMember = "$resource";

    internal static JsonObject ToObject(IEnumerable<KeyValuePair<string, object>> values)
    {
        var result = new JsonObject();
        foreach (var (key, value) in values.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            result[key] = ToNode(value);
        }

        return result;
    }

    internal static ImmutableDictionary<string, object> ToPlain(JsonObject json) =>
        json.Where(p => p.Value is not null).ToImmutableDictionary(p => p.Key, p => ToPlain(p.Value!));

    internal static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create((long)number),
        double number => number == Math.Floor(number) && Math.Abs(number) < 1e15 ? JsonValue.Create((long)number) : JsonValue.Create(number),
        JsonNode node => node.DeepClone(),
        Resource resource => new JsonObject { [ResourceMember] = $"{resource.GetResourceType()}::{resource.GetResourceName()}" },
        IDictionary map => ToObject(map.Cast<object>().Select(Entry)),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(ToNode)]),
        _ => JsonValue.Create(value.ToString()),
    };

    private static object ToPlain(JsonNode node) => node switch
    {
        JsonObject map => ToPlain(map),
        JsonArray list => list.OfType<JsonNode>().Select(ToPlain).ToImmutableArray(),
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        _ => node.ToString(),
    };

    private static KeyValuePair<string, object> Entry(object entry) => entry switch
    {
        DictionaryEntry pair => new((string)pair.Key, pair.Value!),
        KeyValuePair<string, object> pair => pair,
        _ => throw new InvalidOperationException($"A map holds a {entry.GetType()}, which is no entry."),
    };
}
