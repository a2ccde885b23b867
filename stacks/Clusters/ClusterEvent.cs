using System.Globalization;

namespace Tandem.Stacks.Clusters;

/// <summary>What happened to the list.</summary>
public enum ListChange
{
    /// <summary>A new or rebuilt cluster took the next rank, at the end.</summary>
    Added,

    /// <summary>A cluster left the list; its rank never comes back.</summary>
    Removed,
}

/// <summary>One change of the cluster list: a line of its event file, which pipelines poll (R103).</summary>
/// <param name="Number">From 1, one more with each event.</param>
/// <param name="At">When, UTC, to the second.</param>
/// <param name="Change">What happened.</param>
/// <param name="Cluster">To which cluster, with the rank it got or had.</param>
/// <param name="Ranks">The ranks on the list after it, the primary first.</param>
/// <param name="IsPublished">Whether the notification of it went out.</param>
public sealed record ClusterEvent(int Number, DateTimeOffset At, ListChange Change, ListedCluster Cluster, IReadOnlyList<int> Ranks, bool IsPublished)
{
    internal const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    internal const string Unpublished = "unpublished";

    /// <summary>The line, without its end and without whether it was published: what never changes of it.</summary>
    public string Fact => string.Create(
        CultureInfo.InvariantCulture,
        $"{Number} {At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)} {WordOf(Change)} {Cluster} {string.Join(',', Ranks)}");

    /// <summary>The line, without its end.</summary>
    public override string ToString() => IsPublished ? Fact : $"{Fact} {Unpublished}";

    /// <summary>The change as a word: <c>added</c>, <c>removed</c>.</summary>
    /// <param name="change">The change.</param>
    public static string WordOf(ListChange change) => change == ListChange.Added ? "added" : "removed";
}
