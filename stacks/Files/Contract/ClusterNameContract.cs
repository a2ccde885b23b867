using System.Text.RegularExpressions;

namespace Tandem.Stacks.Files.Contract;

/// <summary>R101: an application does not depend on the cluster it runs in, so nothing in its row names one. What it may know is its rank (R112).</summary>
internal static partial class ClusterNameContract
{
    /// <summary>Reports names of clusters, and placeholders for them.</summary>
    /// <param name="row">Everything in the row of the manifest.</param>
    /// <param name="clusters">The names of the fleet's clusters.</param>
    public static void Check(IEnumerable<PlacedValue> row, IReadOnlyCollection<string> clusters)
    {
        foreach (var value in row.SelectMany(part => part.All))
        {
            if (value.Text is { } text && (Found(text, clusters) ?? PlaceholderIn(text)) is { } said)
            {
                value.Wrong(said);
            }
            else if (Found(value.Key, clusters) is { } name)
            {
                value.WrongName(name);
            }
        }
    }

    private static string? Found(string text, IEnumerable<string> clusters) =>
        clusters.FirstOrDefault(name => Regex.IsMatch(text, $@"\b{Regex.Escape(name)}\b", RegexOptions.IgnoreCase)) is { } cluster
            ? $"It names the cluster {cluster}, and both clusters get the same (R101). Write what is true in either; {{environment}}, {{domain}} and {{region}} are filled in."
            : null;

    private static string? PlaceholderIn(string text) =>
        Placeholder().Match(text) is { Success: true } match
            ? $"'{match.Value}' asks for the cluster, which an application does not know (R101). Filled in are {{domain}}, {{environment}}, {{region}} and {{priority}}."
            : null;

    [GeneratedRegex(@"\$?[{(]{1,2}\s*\.?(cluster|peer)[-_]?(name)?\s*[})]{1,2}", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}
