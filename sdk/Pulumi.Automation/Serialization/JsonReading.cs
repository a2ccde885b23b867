using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Automation.Serialization;

/// <summary>Reads the CLI's JSON by property name, forgiving about what is absent: newer CLIs say more, older ones less.</summary>
internal static class JsonReading
{
    public static JsonElement? Child(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var child) && child.ValueKind != JsonValueKind.Null ? child : null;

    public static string? TextOrNull(this JsonElement json, string name) => json.Child(name)?.GetString();

    public static string Text(this JsonElement json, string name) => json.TextOrNull(name) ?? string.Empty;

    public static bool? FlagOrNull(this JsonElement json, string name) => json.Child(name)?.GetBoolean();

    public static bool Flag(this JsonElement json, string name) => json.FlagOrNull(name) ?? false;

    public static int? NumberOrNull(this JsonElement json, string name) => json.Child(name)?.GetInt32();

    public static int Number(this JsonElement json, string name) => json.NumberOrNull(name) ?? 0;

    public static ImmutableArray<string>? TextsOrNull(this JsonElement json, string name) =>
        json.Child(name) is { } list ? [.. list.EnumerateArray().Select(item => item.GetString() ?? string.Empty)] : null;

    /// <summary>An object as a dictionary; empty when it is absent.</summary>
    public static ImmutableDictionary<string, T> Map<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.Child(name)?.Map(read) ?? ImmutableDictionary<string, T>.Empty;

    public static ImmutableDictionary<string, T> Map<T>(this JsonElement json, Func<JsonElement, T> read) =>
        json.EnumerateObject().ToImmutableDictionary(property => property.Name, property => read(property.Value));

    /// <summary>Counts by operation; names that are not known are added up as <see cref="OperationType.Unknown"/>.</summary>
    public static ImmutableDictionary<OperationType, int>? ChangesOrNull(this JsonElement json, string name) =>
        json.Child(name)?.EnumerateObject().GroupBy(property => OperationNames.Read(property.Name), property => property.Value.GetInt32())
            .ToImmutableDictionary(counts => counts.Key, counts => counts.Sum());

    /// <summary>Any value as plain .NET objects, with dates recognised as the official SDK recognises them.</summary>
    public static object Plain(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
        JsonValueKind.String => json.TryGetDateTime(out var date) ? (object)date : json.GetString()!,
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToArray(),
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.Plain()),
        _ => null!,
    };
}
