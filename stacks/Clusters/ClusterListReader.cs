using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Clusters;

/// <summary>Reads the list's file: <c>rank clusterID accountID region</c> (R110). All mistakes are told, each with its line.</summary>
public static class ClusterListReader
{
    private const string Form = "rank clusterID accountID region, such as 1 prod-a 111122223333 eu-west-1";

    /// <summary>Reads the text of the file.</summary>
    /// <param name="file">The file, for what is told.</param>
    /// <param name="text">Its text.</param>
    /// <param name="mistakes">Collects what is wrong.</param>
    public static ClusterList Read(string file, string text, Mistakes mistakes)
    {
        var (lines, read) = (new ListLines(file, mistakes), new List<ListedCluster>());
        foreach (var words in lines.In(text, words => words.Length == 4, Form))
        {
            var line = lines.Cluster(lines.Whole("rank", words[0]), words[1], words[2], words[3]);
            if (line.Rank > 0 && read.Count > 0 && line.Rank <= read[^1].Rank)
            {
                lines.Wrong("rank", words[0], FormattableString.Invariant($"The line before it has {read[^1].Rank}. Ranks only grow; a new cluster stands at the end (R111)."));
            }

            if (read.FirstOrDefault(r => r.Name == line.Name) is { } other)
            {
                lines.Wrong("clusterID", line.Name, FormattableString.Invariant($"It is on the list already, with rank {other.Rank}."));
            }

            read.Add(line);
        }

        return new(read);
    }
}
