using System.Text.Json.Nodes;

namespace Tandem.Parity.Inputs;

/// <summary>One input in which two clusters differ.</summary>
/// <param name="Path">Where it is in the tree of inputs.</param>
/// <param name="Left">Its value on the left; null for none.</param>
/// <param name="Right">Its value on the right; null for none.</param>
public sealed record InputDifference(IReadOnlyList<string> Path, JsonNode? Left, JsonNode? Right)
{
    /// <summary>The inputs in which two clusters differ, in ordinal order. A list is one input, and so is a workload that only one has.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static IReadOnlyList<InputDifference> Between(ClusterInputs left, ClusterInputs right) =>
        [.. JsonDifferences.Of(left.Tree, right.Tree, listsAsOne: true).Where(d => !IsOrderOfOthers(d, left, right)).Select(d => new InputDifference(d.Path, d.Left, d.Right))];

    /// <summary>The same inputs with this one as it is on the left.</summary>
    /// <param name="inputs">The inputs.</param>
    public ClusterInputs TakenFromLeft(ClusterInputs inputs)
    {
        var tree = (JsonObject)inputs.Tree.DeepClone();
        var parent = Path.Take(Path.Count - 1).Aggregate(tree, (at, member) => (JsonObject)at[member]!);
        if (Left is null)
        {
            parent.Remove(Path[^1]);
        }
        else
        {
            parent[Path[^1]] = Left.DeepClone();
        }

        return inputs with { Tree = tree };
    }

    /// <summary>A workload that only one side has changes the order too; that is one difference, not two.</summary>
    private static bool IsOrderOfOthers(JsonDifference difference, ClusterInputs left, ClusterInputs right)
    {
        if (difference.Path is not [ClusterInputs.Workloads, ClusterInputs.Order])
        {
            return false;
        }

        var (a, b) = (Names(left), Names(right));
        return a.Intersect(b).SequenceEqual(b.Intersect(a));

        static List<string> Names(ClusterInputs inputs) => [.. ((JsonArray)inputs.Tree[ClusterInputs.Workloads]![ClusterInputs.Order]!).Select(n => $"{n}")];
    }
}
