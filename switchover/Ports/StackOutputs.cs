using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tandem.Switchover.Ports;

/// <summary>The outputs of a stack. Secrets are left out. A missing or ill-typed output is an answer of null, never an exception.</summary>
/// <param name="values">Output name to value; not changed afterwards.</param>
public sealed class StackOutputs(IReadOnlyDictionary<string, JsonNode?> values)
{
    // A list or map is made of an output once, however often it is asked for.
    private readonly ConcurrentDictionary<(string Name, Type As), object> _made = new();

    /// <summary>No outputs: a stack that was never up.</summary>
    public static StackOutputs None { get; } = new(new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal));

    /// <summary>The names, in ordinal order.</summary>
    public IEnumerable<string> Names => values.Keys.Order(StringComparer.Ordinal);

    /// <summary>The value as it is, or null.</summary>
    /// <param name="name">The output's name.</param>
    public JsonNode? this[string name] => values.GetValueOrDefault(name);

    /// <summary>A text, or null when there is none by that name.</summary>
    /// <param name="name">The output's name.</param>
    public string? Text(string name) => this[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A whole number, or null when there is none by that name.</summary>
    /// <param name="name">The output's name.</param>
    public int? Number(string name) => AsNumber(this[name]);

    /// <summary>A list of texts; empty when there is none by that name.</summary>
    /// <param name="name">The output's name.</param>
    public IReadOnlyList<string> Texts(string name) => Once<IReadOnlyList<string>>(name, static node => node is JsonArray array ? [.. array.OfType<JsonValue>().Select(v => v.ToString())] : []);

    /// <summary>A map of whole numbers in ordinal order; empty when there is none by that name.</summary>
    /// <param name="name">The output's name.</param>
    public IReadOnlyDictionary<string, int> Numbers(string name) => Once<IReadOnlyDictionary<string, int>>(name, static node =>
    {
        var numbers = new SortedList<string, int>(StringComparer.Ordinal);
        foreach (var (key, value) in node as JsonObject ?? [])
        {
            if (AsNumber(value) is { } number)
            {
                numbers[key] = number;
            }
        }

        return numbers;
    });

    /// <summary>A map of texts in ordinal order; empty when there is none by that name.</summary>
    /// <param name="name">The output's name.</param>
    public IReadOnlyDictionary<string, string> TextsByName(string name) => Once<IReadOnlyDictionary<string, string>>(name, static node => new SortedList<string, string>(
        (node as JsonObject ?? []).Where(entry => entry.Value is JsonValue).ToDictionary(entry => entry.Key, entry => entry.Value!.ToString()), StringComparer.Ordinal));

    private T Once<T>(string name, Func<JsonNode?, T> make)
        where T : class
        => (T)_made.GetOrAdd((name, typeof(T)), static (_, of) => of.Make(of.Node), (Make: make, Node: this[name]));

    // Through text, because a node made from an int does not convert to a double, and one read from JSON holds neither.
    private static int? AsNumber(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
        && double.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue
            ? (int)number : null;
}
