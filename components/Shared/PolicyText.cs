using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Tandem.Components.Shared;

/// <summary>How the parts of a policy are written in JSON: one value alone, several as a list.</summary>
internal static class PolicyText
{
    public static JsonNode OneOrMany(IReadOnlyList<string> values) =>
        values.Count == 1 ? JsonValue.Create(values[0]) : new JsonArray([.. values.Select(value => JsonValue.Create(value))]);

    public static JsonNode? Principals(IReadOnlyList<PolicyPrincipal> principals, ImmutableArray<ImmutableArray<string>> values)
    {
        if (principals.Count == 0)
        {
            return null;
        }
        if (principals.Any(principal => principal.Kind == PolicyPrincipal.Everyone.Kind))
        {
            return JsonValue.Create("*");
        }

        var kinds = principals.Zip(values).GroupBy(pair => pair.First.Kind, pair => pair.Second, StringComparer.Ordinal);
        return ObjectOf(kinds.Select(kind => (kind.Key, OneOrMany([.. kind.SelectMany(arns => arns)]))));
    }

    public static JsonNode? Conditions(IReadOnlyList<PolicyCondition> conditions, ImmutableArray<ImmutableArray<string>> values)
    {
        if (conditions.Count == 0)
        {
            return null;
        }

        var operators = conditions.Zip(values).GroupBy(pair => pair.First.Operator, StringComparer.Ordinal);
        return ObjectOf(operators.Select(op => (op.Key, (JsonNode)ObjectOf(op.Select(pair => (pair.First.Key, OneOrMany(pair.Second)))))));
    }

    private static JsonObject ObjectOf(IEnumerable<(string Key, JsonNode Value)> pairs)
    {
        var result = new JsonObject();
        foreach (var (key, value) in pairs)
        {
            result.Add(key, value);
        }

        return result;
    }
}
