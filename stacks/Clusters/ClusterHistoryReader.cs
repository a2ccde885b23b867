using System.Globalization;
using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Clusters;

/// <summary>Reads the event file. Each line has to follow from those before it; all mistakes are told, each with its line.</summary>
public static class ClusterHistoryReader
{
    private const string Form = "number time what rank clusterID accountID region ranks, such as 2 2026-11-20T09:00:00Z added 2 prod-b 111122223333 eu-west-1 1,2";

    /// <summary>Reads the text of the file.</summary>
    /// <param name="file">The file, for what is told.</param>
    /// <param name="text">Its text.</param>
    /// <param name="mistakes">Collects what is wrong.</param>
    public static ClusterHistory Read(string file, string text, Mistakes mistakes)
    {
        var (lines, history) = (new ListLines(file, mistakes), ClusterHistory.Empty);
        foreach (var words in lines.In(text, words => words.Length == 8 || (words.Length == 9 && words[8] == ClusterEvent.Unpublished), Form))
        {
            var number = lines.Whole("number", words[0]);
            var cluster = lines.Cluster(lines.Whole("rank", words[3]), words[4], words[5], words[6]);
            var happened = new ClusterEvent(number, Time(lines, words[1]), Change(lines, words[2]), cluster, [], words.Length == 8);
            CheckFollows(lines, history, happened);
            var ranks = new ClusterHistory([.. history.Events, happened]).List.Ranks;
            if (string.Join(',', ranks) is var expected && words[7] != expected)
            {
                lines.Wrong("ranks", words[7], $"With this line the list has {(expected.Length == 0 ? "none" : expected)}.");
            }

            history = new([.. history.Events, happened with { Ranks = ranks }]);
        }

        return history;
    }

    private static void CheckFollows(ListLines lines, ClusterHistory before, ClusterEvent happened)
    {
        var (cluster, expected) = (happened.Cluster, before.LastNumber + 1);
        if (happened.Number > 0 && happened.Number != expected)
        {
            lines.Wrong("number", $"{happened.Number}", $"Use {expected}: events are counted from 1, and none is left out.");
        }

        if (happened.Change == ListChange.Added && cluster.Rank > 0 && cluster.Rank < before.NextRank)
        {
            lines.Wrong("rank", $"{cluster.Rank}", $"Use {before.NextRank}: ranks only grow and never come back (R111).");
        }

        if (happened.Change == ListChange.Added && before.List.Find(cluster.Name) is { } already)
        {
            lines.Wrong("clusterID", cluster.Name, $"It is on the list already, with rank {already.Rank}.");
        }

        if (happened.Change == ListChange.Removed && before.List.Find(cluster.Name) != cluster)
        {
            lines.Wrong("clusterID", cluster.Name, $"The list has no line '{cluster}' here that could be removed.");
        }
        else if (happened.Change == ListChange.Removed && before.List.Lines.Count == 1)
        {
            lines.Wrong("clusterID", cluster.Name, "It is the only one on the list, and a list has at least one (R113).");
        }
    }

    private static DateTimeOffset Time(ListLines lines, string word)
    {
        if (DateTimeOffset.TryParseExact(word, ClusterEvent.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        lines.Wrong("time", word, "Give a time in UTC, such as 2026-11-20T09:00:00Z.");
        return default;
    }

    private static ListChange Change(ListLines lines, string word)
    {
        if (word is not ("added" or "removed"))
        {
            lines.Wrong("what", word, "Use one of: added, removed.");
        }

        return word == "removed" ? ListChange.Removed : ListChange.Added;
    }
}
