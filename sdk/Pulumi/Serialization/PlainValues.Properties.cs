using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <content>Objects whose properties are read one by one, so that one that is unknown or secret does not make the others so.</content>
internal static partial class PlainValues
{
    /// <summary>Reads an object with named properties: a dictionary, arguments, an output type or JSON. Null properties are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, OutputData<object?>>> ReadPropertiesAsync(Place place, object value)
    {
        var properties = new Dictionary<string, OutputData<object?>>(StringComparer.Ordinal);
        foreach (var (name, property) in Members(place, value))
        {
            var data = await ReadAsync(place.Member(name), property).ConfigureAwait(false);
            if (!data.IsKnown || data.Value is not null)
            {
                properties[name] = data;
            }
        }

        return properties;
    }

    /// <summary>Reads an object with named properties as one value.</summary>
    public static Task<OutputData<object?>> ReadObjectAsync(Place place, object value)
    {
        _ = Members(place, value);
        return ReadAsync(place, value);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Members(Place place, object value) => value switch
    {
        InputArgs args => args.ReadInputs(),
        IDictionary dictionary => Entries(place, dictionary),
        IEnumerable<KeyValuePair<string, object?>> pairs => pairs,
        JsonElement { ValueKind: JsonValueKind.Object } element => (ImmutableDictionary<string, object?>)PlainJson.Read(element)!,
        _ when value.GetType().IsDefined(typeof(OutputTypeAttribute), inherit: false) => Fields(value),
        _ => throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type"),
    };
}
