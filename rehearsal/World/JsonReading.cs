using System.Text.Json.Nodes;

namespace Tandem.Rehearsal.World;

/// <summary>Reads inputs and outputs of resources; what is missing or of another kind is null.</summary>
internal static class JsonReading
{
    internal static string? TextAt(this JsonObject json, params string[] path) => At(json, path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    internal static int? NumberAt(this JsonObject json, params string[] path) => At(json, path) is JsonValue value && value.TryGetValue<double>(out var number) ? (int)number
        : At(json, path) is JsonValue other && other.TryGetValue<long>(out var whole) ? (int)whole : null;

    internal static bool? FlagAt(this JsonObject json, params string[] path) => At(json, path) is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    internal static IReadOnlyList<string> TextsAt(this JsonObject json, string key) => json[key] is JsonArray array ? [.. array.OfType<JsonValue>().Select(v => v.ToString())] : [];

    private static JsonNode? At(JsonObject json, string[] path) => path.Aggregate<string, JsonNode?>(json, (at, key) => (at as JsonObject)?[key]);
}
