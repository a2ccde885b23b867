using Tandem.Cli.Backends;
using Tandem.Cli.Commands;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Files;

namespace Tandem.Cli.Clusters;

/// <summary>A cluster list as it is shown.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="History">The history that counts.</param>
/// <param name="Facts">What is deployed.</param>
/// <param name="Places">Where it is kept, a line each.</param>
/// <param name="Problems">What is wrong or open, a sentence each.</param>
internal sealed record ListView(FleetEnvironment Environment, ClusterHistory History, ListFacts Facts, IReadOnlyList<string> Places, IReadOnlyList<string> Problems)
{
    internal static async Task<ListView> ReadAsync(VerbContext context, Backend backend, FleetEnvironment environment, CancellationToken cancellationToken)
    {
        using var places = ListPlaces.Of(context, environment);
        var readings = await places.ReadAsync(cancellationToken).ConfigureAwait(false);
        var facts = await ListFacts.ReadAsync(backend.Stacks, environment, cancellationToken).ConfigureAwait(false);
        var history = ListAgreement.Truth(readings);
        return new(
            environment,
            history,
            facts,
            [.. readings.Select(r => $"{r.Copy.List.Place} and {r.Copy.Events.Place}")],
            [.. ListAgreement.Differences(environment.Name, readings), .. Open(environment.Name, history, facts)]);
    }

    private static IEnumerable<string> Open(string environment, ClusterHistory history, ListFacts facts)
    {
        if (RankTelling.Waiting(history.List, facts) is { Count: > 0 } waiting)
        {
            yield return $"{string.Join(", ", waiting)}: the rank service answers by an older list; tandem clusters tell {environment} brings this one";
        }

        if (history.Events.Any(e => !e.IsPublished))
        {
            yield return $"developers were not told of the last change; tandem clusters publish {environment} tells them";
        }
    }

    /// <summary>The same for machines.</summary>
    internal object Json => new
    {
        environment = Environment.Name,
        @event = History.LastNumber,
        nextRank = History.NextRank,
        primary = History.List.Primary?.Rank,
        clusters = History.List.Lines.Select(l => new
        {
            rank = l.Rank,
            cluster = l.Name,
            account = l.Account,
            region = l.Region,
            weight = Facts.Clusters.GetValueOrDefault(l.Name)?.State.Weight,
            told = Facts.Clusters.GetValueOrDefault(l.Name)?.Knows(History.List.Ranks),
        }),
        events = History.Events.Select(e => new { number = e.Number, at = e.At, change = e.Change, rank = e.Cluster.Rank, cluster = e.Cluster.Name, ranks = e.Ranks, published = e.IsPublished }),
        places = Places,
        problems = Problems,
    };
}
