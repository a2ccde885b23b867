namespace Tandem.Stacks.Clusters;

/// <summary>
/// Every change that a cluster list has seen, oldest first. The list and the next rank follow from it, so a rank that was given out is remembered when
/// its cluster is gone (R111). It only grows: what differs between two histories of one list is how far they go.
/// </summary>
/// <param name="events">The events, oldest first.</param>
public sealed class ClusterHistory(IReadOnlyList<ClusterEvent> events)
{
    /// <summary>No event: the history of an environment whose first cluster is being built.</summary>
    public static ClusterHistory Empty { get; } = new([]);

    /// <summary>The events, oldest first.</summary>
    public IReadOnlyList<ClusterEvent> Events { get; } = events;

    /// <summary>The list as it is after the last event.</summary>
    public ClusterList List { get; } = Replay(events);

    /// <summary>The number of the last event; 0 where there is none.</summary>
    public int LastNumber => Events.Count == 0 ? 0 : Events[^1].Number;

    /// <summary>The rank that the next cluster gets: one more than any that was ever given out (R111).</summary>
    public int NextRank => Events.Select(e => e.Cluster.Rank).DefaultIfEmpty().Max() + 1;

    /// <summary>The events as their file has them.</summary>
    public string Text => string.Concat(Events.Select(e => $"{e}\n"));

    /// <summary>The rank of a cluster: its own where it is on the list, else the next one, which it gets when it is added.</summary>
    /// <param name="cluster">The cluster's name.</param>
    public int RankOf(string cluster) => List.Find(cluster)?.Rank ?? NextRank;

    /// <summary>The history after a cluster was added at the end, with the next rank.</summary>
    /// <param name="name">The cluster; not on the list.</param>
    /// <param name="account">Its account.</param>
    /// <param name="region">Its region.</param>
    /// <param name="at">The time.</param>
    /// <exception cref="InvalidOperationException">It is on the list.</exception>
    public ClusterHistory Added(string name, string account, string region, DateTimeOffset at) => List.Find(name) is { } line
        ? throw new InvalidOperationException($"{name} is on the list with rank {line.Rank}.")
        : With(ListChange.Added, new(NextRank, name, account, region), at);

    /// <summary>The history after a cluster left the list.</summary>
    /// <param name="name">The cluster; on the list, and not the only one.</param>
    /// <param name="at">The time.</param>
    /// <exception cref="InvalidOperationException">It is not on the list, or the only one.</exception>
    public ClusterHistory Removed(string name, DateTimeOffset at) => List.Find(name) is { } line && List.Lines.Count > 1
        ? With(ListChange.Removed, line, at)
        : throw new InvalidOperationException($"{name} is not on the list, or nothing else is.");

    /// <summary>The same history with its events marked as published.</summary>
    /// <param name="number">The last of those that were.</param>
    public ClusterHistory PublishedUpTo(int number) => new([.. Events.Select(e => e.Number <= number ? e with { IsPublished = true } : e)]);

    /// <summary>Whether this is another history, or one and the same that goes as far or further.</summary>
    /// <param name="earlier">The other one.</param>
    public bool GoesOnFrom(ClusterHistory earlier) =>
        Events.Count >= earlier.Events.Count && earlier.Events.Zip(Events).All(pair => pair.First.Fact == pair.Second.Fact);

    private ClusterHistory With(ListChange change, ListedCluster cluster, DateTimeOffset at)
    {
        var happened = new ClusterEvent(LastNumber + 1, at, change, cluster, [], IsPublished: false);
        return new([.. Events, happened with { Ranks = Replay([.. Events, happened]).Ranks }]);
    }

    private static ClusterList Replay(IEnumerable<ClusterEvent> events)
    {
        var lines = new List<ListedCluster>();
        foreach (var happened in events)
        {
            if (happened.Change == ListChange.Added)
            {
                lines.Add(happened.Cluster);
            }
            else
            {
                lines.RemoveAll(line => line.Rank == happened.Cluster.Rank);
            }
        }

        return new(lines);
    }
}
