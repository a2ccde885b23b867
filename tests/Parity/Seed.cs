using System.Text.Json.Nodes;
using Tandem.Parity.Inputs;

namespace Tandem.Tests.Parity;

/// <summary>One input, changed in one cluster.</summary>
/// <param name="Path">Where it is in the tree of inputs.</param>
/// <param name="Value">Its new value; null where it is taken away.</param>
public sealed record Seed(IReadOnlyList<string> Path, JsonNode? Value)
{
    public ClusterInputs Apply(ClusterInputs inputs)
    {
        var tree = (JsonObject)inputs.Tree.DeepClone();
        var parent = (JsonObject)Path.SkipLast(1).Aggregate((JsonNode)tree, (at, member) => at[member]!);
        if (Value is null)
        {
            parent.Remove(Path[^1]);
        }
        else
        {
            parent[Path[^1]] = Value.DeepClone();
        }

        return inputs with { Tree = tree };
    }

    public override string ToString() => $"{string.Join('.', Path)} = {Value?.ToJsonString() ?? "nothing"}";
}
