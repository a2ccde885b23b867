using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>JSON as plain values.</summary>
internal static class PlainJson
{
    public static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
        JsonValueKind.Array => ImmutableArray.CreateRange(element.EnumerateArray().Select(Read)),
        JsonValueKind.Object => element.EnumerateObject().ToImmutableDictionary(member => member.Name, member => Read(member.Value)),
        _ => null,
    };
}
