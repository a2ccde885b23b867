using System.Text;
using System.Text.Json.Nodes;
using Tandem.Rehearsal.Engine.Outputs;
using Tandem.Rehearsal.Engine.Programs;
using Tandem.Rehearsal.Engine.State;

namespace Tandem.Rehearsal.Parity;

/// <summary>
/// Puts a reference to its maker in the place of each made-up id, ARN, name and address: two graphs that refer to the same things are equal, whatever their
/// ids would be. A value is recognised, alone or as a word of a text, when
/// one resource alone was answered with it, or by the hexadecimal token of its maker.
/// </summary>
internal sealed class References
{
    private const int LengthMin = 7;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);

    internal References(IReadOnlyList<WantedResource> wanted)
    {
        var many = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in wanted.Select(w => w.Compared.Resource))
        {
            foreach (var token in Identity.TokensOf(resource.Urn, resource.Generation))
            {
                _tokens.TryAdd(token, $"{{{resource.Type} {resource.Name}}}");
            }

            Learn(resource, many);
        }

        foreach (var value in many)
        {
            _values.Remove(value);
        }
    }

    internal JsonNode? In(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, In(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(In)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(In(text)),
        _ => node?.DeepClone(),
    };

    private string In(string text)
    {
        if (_values.TryGetValue(text, out var reference))
        {
            return reference;
        }

        var (values, words) = (_values.GetAlternateLookup<ReadOnlySpan<char>>(), _tokens.GetAlternateLookup<ReadOnlySpan<char>>());
        StringBuilder? result = null;
        var (begin, kept) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
            {
                continue;
            }

            if (i - begin >= LengthMin && (words.TryGetValue(text.AsSpan(begin, i - begin), out var maker) || values.TryGetValue(text.AsSpan(begin, i - begin), out maker)))
            {
                (result ??= new()).Append(text, kept, begin - kept).Append(maker);
                kept = i;
            }

            begin = i + 1;
        }

        return result is null ? text : result.Append(text, kept, text.Length - kept).ToString();
    }

    private void Learn(ResourceState resource, HashSet<string> many)
    {
        var given = Leaves(resource.Inputs, "").Select(l => l.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, value) in Leaves(resource.Outputs, "").Append((Path: ".id", Value: resource.Id)).Where(l => l.Value.Length >= LengthMin && !given.Contains(l.Value)))
        {
            var maker = $"{{{resource.Type} {resource.Name}";
            if (_values.TryGetValue(value, out var other) && !other.StartsWith(maker + ".", StringComparison.Ordinal))
            {
                many.Add(value);
            }

            _values.TryAdd(value, $"{maker}{path}}}");
        }
    }

    private static IEnumerable<(string Path, string Value)> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject map => map.SelectMany(p => Leaves(p.Value, $"{path}.{p.Key}")),
        JsonArray list => list.SelectMany((item, i) => Leaves(item, $"{path}[{i}]")),
        JsonValue value when value.TryGetValue<string>(out var text) => [(path, text)],
        _ => [],
    };
}
