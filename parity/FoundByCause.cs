using Tandem.Components.Shared;
using Tandem.Parity.Graph;

namespace Tandem.Parity;

/// <summary>A difference, with the roles in which it shows.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="OnlyWhile">The role in which alone it shows; null when it shows in both.</param>
public sealed record FoundDifference(GraphDifference Difference, ClusterRole? OnlyWhile);

/// <summary>All that one cause makes differ.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Differences">The differences, in ordinal order of resources.</param>
public sealed record FoundByCause(Cause Cause, IReadOnlyList<FoundDifference> Differences)
{
    /// <summary>How many resources are touched.</summary>
    public int Resources => Differences.Select(d => d.Difference.Resource).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Findings by their cause: inputs in ordinal order, then the program itself.</summary>
    /// <param name="findings">The findings.</param>
    public static IReadOnlyList<FoundByCause> Group(IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(f => f.Cause).OrderBy(g => g.Key.IsProgram).ThenBy(g => g.Key.Place, StringComparer.Ordinal)
            .Select(g => new FoundByCause(g.Key, [.. g.GroupBy(f => f.Difference.Place).OrderBy(p => p.Key, StringComparer.Ordinal).Select(Merge)])),
    ];

    private static FoundDifference Merge(IEnumerable<Finding> samePlace)
    {
        var all = samePlace.ToList();
        return new(all[0].Difference, all.Select(f => f.Role).Distinct().ToList() is [var only] ? only : null);
    }
}
