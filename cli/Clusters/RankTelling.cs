using Tandem.Stacks.Clusters;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Cli.Clusters;

/// <summary>
/// Brings the list to the clusters' rank services (R116, R117): an update of each stack that touches one ConfigMap. The next primary is told last, so that
/// no two clusters ever call themselves primary; before it the others, a standby before an active.
/// </summary>
/// <param name="stacks">The port to Pulumi.</param>
/// <param name="list">The list.</param>
/// <param name="tell">Told of each cluster.</param>
internal sealed class RankTelling(IStackOperations stacks, ClusterList list, Action<string> tell)
{
    /// <summary>The clusters that have not been told, in the order in which they are.</summary>
    internal static IReadOnlyList<string> Waiting(ClusterList list, ListFacts facts) =>
    [
        .. facts.Clusters.Where(c => c.Value.IsUp && !c.Value.Knows(list.Ranks))
            .OrderBy(c => c.Key == list.Primary?.Name ? 1 : 0)
            .ThenBy(c => c.Value.State.Role == Role.Active ? 1 : 0)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => c.Key),
    ];

    /// <summary>Tells all that wait. Stops at the first that cannot be told.</summary>
    /// <param name="facts">What is deployed.</param>
    /// <param name="gone">A cluster that is dead or destroyed, and is not told; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Why it stopped; null when all that wait were told.</returns>
    internal async Task<string?> TellAsync(ListFacts facts, string? gone, CancellationToken cancellationToken)
    {
        foreach (var name in Waiting(list, facts).Where(name => name != gone))
        {
            if (await TellAsync(name, facts.Clusters[name], cancellationToken).ConfigureAwait(false) is { } whyNot)
            {
                return $"{name} could not be told: {whyNot}";
            }
        }

        return null;
    }

    private async Task<string?> TellAsync(string name, ListedFacts facts, CancellationToken cancellationToken)
    {
        if (facts.Outputs.Text(OutputNames.RankListUrn) is not { } urn)
        {
            return $"its stack has no output '{OutputNames.RankListUrn}', an earlier release made it. Update it whole: tandem up {name}";
        }

        try
        {
            var ranks = string.Join(", ", list.Ranks);
            var request = new UpRequest($"tandem: the cluster list is {ranks}") { Targets = [urn] };
            var updated = await stacks.UpAsync(name, request, progress: null, cancellationToken).ConfigureAwait(false);
            if (!(facts with { Outputs = updated.Outputs }).Knows(list.Ranks))
            {
                return $"the update ended well, and its rank service still answers by {string.Join(", ", updated.Outputs.Texts(OutputNames.ListedRanks))}. Update it whole: tandem up {name}";
            }

            tell($"{name}: its rank service answers by {ranks}; {(list.Primary?.Name == name ? "it is primary" : "it is not primary")}");
            return null;
        }
        catch (StackOperationException e)
        {
            return e.Message;
        }
    }
}
