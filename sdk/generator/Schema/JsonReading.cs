using System.Text.Json;

namespace Tandem.Sdk.Generator.Schema;

/// <summary>Reading of the loose JSON of schemas: what is absent is null, empty or false.</summary>
internal static class JsonReading
{
    internal static JsonElement? Find(this JsonElement element, params ReadOnlySpan<string> path)
    {
        var found = element;
        foreach (var name in path)
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(name, out found) || found.ValueKind == JsonValueKind.Null)
            {
                return null;
            }
        }

        return found;
    }

    internal static string? Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Find(path) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } value ? value : null;

    internal static bool Flag(this JsonElement element, string name) => element.Find(name) is { ValueKind: JsonValueKind.True };

    internal static IEnumerable<JsonProperty> Members(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Find(path) is { ValueKind: JsonValueKind.Object } found ? found.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal) : [];

    internal static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Find(path) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];

    /// <summary>Why a thing is deprecated: the schema's message, or a sentence where it only says that it is.</summary>
    internal static string? Deprecation(this JsonElement element) =>
        element.Text("deprecationMessage") ?? (element.Flag("deprecated") ? "The provider marks this as deprecated." : null);
}
