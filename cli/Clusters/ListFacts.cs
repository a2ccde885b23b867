using Tandem.Stacks.Files;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Cli.Clusters;

/// <summary>What is deployed of an environment's clusters, as far as the cluster list is concerned.</summary>
/// <param name="Clusters">By name, in the fleet's order.</param>
internal sealed record ListFacts(IReadOnlyDictionary<string, ListedFacts> Clusters)
{
    internal static async Task<ListFacts> ReadAsync(IStackOperations stacks, FleetEnvironment environment, CancellationToken cancellationToken)
    {
        var state = await new EnvironmentReader(stacks, needed: "").ReadAsync(environment.Name, cancellationToken).ConfigureAwait(false);
        var clusters = new Dictionary<string, ListedFacts>(StringComparer.Ordinal);
        foreach (var name in environment.Clusters.Select(c => c.Name))
        {
            clusters[name] = new(state.Clusters.GetValueOrDefault(name) ?? new(name), await OutputsAsync(stacks, name, cancellationToken).ConfigureAwait(false));
        }

        return new(clusters);
    }

    /// <summary>A cluster that is gone, and its stack with it, is like one that was never up.</summary>
    private static async Task<StackOutputs> OutputsAsync(IStackOperations stacks, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await stacks.GetOutputsAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (StackOperationException e) when (e.Failure == StackFailure.NoSuchStack)
        {
            return StackOutputs.None;
        }
    }
}

/// <summary>What is deployed of one cluster.</summary>
/// <param name="State">Role, weight and release.</param>
/// <param name="Outputs">What its stack puts out; nothing where it is not up.</param>
internal sealed record ListedFacts(ClusterState State, StackOutputs Outputs)
{
    /// <summary>Whether its stack is up.</summary>
    internal bool IsUp => Outputs.Number(OutputNames.Rank) is not null;

    /// <summary>The rank it was brought up with.</summary>
    internal int? Rank => Outputs.Number(OutputNames.Rank);

    /// <summary>Whether its rank service has been told this list.</summary>
    internal bool Knows(IReadOnlyList<int> ranks) => Outputs.Texts(OutputNames.ListedRanks).SequenceEqual(ranks.Select(r => FormattableString.Invariant($"{r}")));

    /// <summary>Its workloads that may run in one place only.</summary>
    internal IReadOnlyList<string> PrimaryOnly => [.. Outputs.TextsByName(OutputNames.Concurrency).Where(w => w.Value == "primary-only").Select(w => w.Key)];
}
