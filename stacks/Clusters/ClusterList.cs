namespace Tandem.Stacks.Clusters;

/// <summary>The clusters that applications are deployed to (R102), by rank: the newest stands at the end.</summary>
/// <param name="lines">The lines, lowest rank first.</param>
public sealed class ClusterList(IReadOnlyList<ListedCluster> lines)
{
    /// <summary>A list of no cluster: that of an environment whose first cluster is being built.</summary>
    public static ClusterList Empty { get; } = new([]);

    /// <summary>The lines, lowest rank first.</summary>
    public IReadOnlyList<ListedCluster> Lines { get; } = lines;

    /// <summary>The ranks, lowest first.</summary>
    public IReadOnlyList<int> Ranks => [.. Lines.Select(line => line.Rank)];

    /// <summary>Where applications run that may run once only: the first of the list (R115). Null where nothing is on it.</summary>
    public ListedCluster? Primary => Lines.Count == 0 ? null : Lines[0];

    /// <summary>The list as its file has it, exactly as R110 says: a line for each cluster, <c>rank clusterID accountID region</c>.</summary>
    public string Text => string.Concat(Lines.Select(line => $"{line}\n"));

    /// <summary>The line of a cluster; null where it is not on the list.</summary>
    /// <param name="name">The cluster's name.</param>
    public ListedCluster? Find(string name) => Lines.FirstOrDefault(line => line.Name == name);
}
