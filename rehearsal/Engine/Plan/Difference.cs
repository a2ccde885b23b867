using System.Text.Json.Nodes;
using Tandem.Rehearsal.Engine.State;

namespace Tandem.Rehearsal.Engine.Plan;

/// <summary>Compares what is wanted of a resource with what the checkpoint has.</summary>
public static class Difference
{
    /// <summary>The top-level properties that differ, in ordinal order.</summary>
    /// <param name="one">Inputs.</param>
    /// <param name="other">Other inputs.</param>
    public static IReadOnlyList<string> Between(JsonObject one, JsonObject other) =>
    [
        .. one.Select(p => p.Key).Union(other.Select(p => p.Key), StringComparer.Ordinal).Where(key => !JsonNode.DeepEquals(one[key], other[key])).Order(StringComparer.Ordinal),
    ];

    /// <summary>What it takes to make the wanted inputs true.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="existing">The resource in the checkpoint; null when there is none.</param>
    /// <param name="wanted">The wanted inputs.</param>
    /// <param name="replaceOn">Properties that the program itself says force a replacement.</param>
    public static (Operation Operation, IReadOnlyList<string> Because) Of(string type, ResourceState? existing, JsonObject wanted, IReadOnlyList<string> replaceOn)
    {
        if (existing is null)
        {
            return (Operation.Create, []);
        }

        var changed = Between(existing.Inputs, wanted);
        if (changed.Count == 0)
        {
            return (Operation.Same, []);
        }

        var isReplacement = changed.Any(key => replaceOn.Contains(key, StringComparer.Ordinal) || ReplacementRules.Forces(type, key, existing.Inputs[key], wanted[key]));
        return (isReplacement ? Operation.Replace : Operation.Update, changed);
    }
}
