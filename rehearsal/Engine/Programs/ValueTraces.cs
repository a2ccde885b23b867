using System.Text.Json.Nodes;
using Tandem.Rehearsal.Engine.State;

namespace Tandem.Rehearsal.Engine.Programs;

/// <summary>
/// Finds out which resource made a value that another one uses: mocks see values, not where they come from. A value is recognised when it is one
/// that a provider made up, or when it carries the hexadecimal token that every made-up id, name and ARN carries.
/// </summary>
internal sealed class ValueTraces
{
    private const int TokenLengthMin = 7;

    private readonly Dictionary<string, string> _makers = new(StringComparer.Ordinal);

    internal void Add(ResourceState resource)
    {
        var given = Leaves(resource.Inputs).ToHashSet(StringComparer.Ordinal);
        foreach (var value in Leaves(resource.Outputs).Append(resource.Id).Where(v => v.Length >= TokenLengthMin && !given.Contains(v)))
        {
            _makers.TryAdd(value, resource.Urn);
        }

        foreach (var token in Outputs.Identity.TokensOf(resource.Urn, resource.Generation))
        {
            _makers.TryAdd(token, resource.Urn);
        }
    }

    internal IEnumerable<string> MakersOf(JsonObject inputs) => Leaves(inputs).SelectMany(MakersIn).Distinct(StringComparer.Ordinal);

    internal IEnumerable<string> MakersIn(string text)
    {
        if (_makers.TryGetValue(text, out var maker))
        {
            yield return maker;
            yield break;
        }

        foreach (var token in Tokens(text))
        {
            if (_makers.TryGetValue(token, out maker))
            {
                yield return maker;
            }
        }
    }

    private static IEnumerable<string> Tokens(string text)
    {
        var begin = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
            {
                continue;
            }

            if (i - begin >= TokenLengthMin && text.AsSpan(begin, i - begin).IndexOfAnyExcept("0123456789abcdef") < 0)
            {
                yield return text[begin..i];
            }

            begin = i + 1;
        }
    }

    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(p => Leaves(p.Value)),
        JsonArray list => list.SelectMany(Leaves),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
