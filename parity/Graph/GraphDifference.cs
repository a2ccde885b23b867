using System.Text.Json.Nodes;

namespace Tandem.Parity.Graph;

/// <summary>One thing in which two graphs differ.</summary>
/// <param name="Resource">Type and name of the resource.</param>
/// <param name="Path">The property, such as <c>policy{}.Statement[0].Action</c>; <c>[protect]</c> for an option; empty for a resource that only one graph has.</param>
/// <param name="Left">The value on the left; null for none.</param>
/// <param name="Right">The value on the right; null for none.</param>
public sealed record GraphDifference(string Resource, string Path, JsonNode? Left, JsonNode? Right)
{
    /// <summary>Resource and property: what a difference is known by.</summary>
    public string Place => Path.Length == 0 ? Resource : $"{Resource} {Path}";

    /// <summary>Whether it is the same difference: the same place with the same values.</summary>
    /// <param name="other">The other one.</param>
    public bool IsSame(GraphDifference other) => Place == other.Place && JsonNode.DeepEquals(Left, other.Left) && JsonNode.DeepEquals(Right, other.Right);

    /// <summary>The differences of two graphs, in ordinal order of resources.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static IReadOnlyList<GraphDifference> Between(ResourceGraph left, ResourceGraph right)
    {
        var keys = left.Resources.Concat(right.Resources).Select(r => r.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. keys.SelectMany(key => Between(key, left[key], right[key]))];
    }

    private static IEnumerable<GraphDifference> Between(string key, GraphResource? left, GraphResource? right) => left is null || right is null
        ? [new(key, "", left?.Inputs, right?.Inputs)]
        : JsonDifferences.Of(left.Options, right.Options).Select(d => new GraphDifference(key, $"[{d.Where}]", d.Left, d.Right))
            .Concat(JsonDifferences.Of(left.Inputs, right.Inputs).Select(d => new GraphDifference(key, d.Where, d.Left, d.Right)));
}
