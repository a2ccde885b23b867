namespace Tandem.Components.RankService;

/// <summary>
/// Which cluster of a list is primary: the one with the lowest rank (R115). Ranks only grow and are never used twice (R111), so a cluster that is primary
/// stays it until it leaves the list (R117), whatever traffic does meanwhile.
/// </summary>
public static class PrimaryCluster
{
    /// <summary>The rank of the primary, or null where the list is empty.</summary>
    /// <param name="ranks">The ranks in the list, in any order.</param>
    public static int? RankOf(IReadOnlyCollection<int> ranks) => ranks.Count == 0 ? null : ranks.Min();

    /// <summary>True where the cluster of this rank is primary. A cluster that is not in the list never is.</summary>
    /// <param name="rank">The cluster's own rank.</param>
    /// <param name="ranks">The ranks in the list, in any order.</param>
    public static bool Is(int rank, IReadOnlyCollection<int> ranks) => RankOf(ranks) == rank;
}
