using System.Globalization;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Clusters;

/// <summary>The words of a line in a file of the cluster list, read one by one; what is wrong is told with the line's number.</summary>
/// <param name="file">The file.</param>
/// <param name="mistakes">Collects what is wrong.</param>
internal sealed class ListLines(string file, Mistakes mistakes)
{
    internal const int RankMax = 1_000_000;

    private int _number;

    /// <summary>Each line that has as many words as it should, in order; a line that has not is told.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="isRight">Whether a line of these words may be read.</param>
    /// <param name="form">How a line looks.</param>
    internal IEnumerable<string[]> In(string text, Func<string[], bool> isRight, string form)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        for (_number = 1; _number <= lines.Count; _number++)
        {
            var words = lines[_number - 1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 && _number == lines.Count)
            {
                yield break;
            }

            if (isRight(words))
            {
                yield return words;
            }
            else
            {
                mistakes.Add(new Mistake(Place, "", $"has {words.Length} {(words.Length == 1 ? "word" : "words")}", $"A line is: {form}."));
            }
        }
    }

    /// <summary>A whole number from 1; 0 where it is none, which is told.</summary>
    internal int Whole(string key, string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= RankMax)
        {
            return number;
        }

        Wrong(key, word, $"Use a whole number from 1 to {RankMax}.");
        return 0;
    }

    /// <summary>Cluster, account and region, each checked by itself.</summary>
    internal ListedCluster Cluster(int rank, string name, string account, string region)
    {
        Check("clusterID", name, FleetFile.ClusterName);
        Check("accountID", account, FleetFile.Account with { Says = "Give the 12 digits of an AWS account." });
        Check("region", region, Allowed.Region);
        return new(rank, name, account, region);
    }

    /// <summary>Tells of a word that is wrong.</summary>
    internal void Wrong(string key, string word, string advice) => mistakes.Add(new Mistake(Place, key, $"is '{word}'", advice));

    private string Place => FormattableString.Invariant($"{file}:{_number}");

    private void Check(string key, string word, Allowed allowed)
    {
        if (!allowed.Accepts(word))
        {
            Wrong(key, word, allowed.Says);
        }
    }
}
