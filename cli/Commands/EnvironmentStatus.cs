using Tandem.Cli.Backends;
using Tandem.Stacks.Files;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Cli.Commands;

/// <summary>An environment as it is now: what is deployed, what is measured, and what is going on.</summary>
/// <param name="State">What is deployed.</param>
/// <param name="Primary">The cluster where an application runs that may run once only (T2).</param>
/// <param name="Clusters">What is measured, by cluster in ordinal order.</param>
/// <param name="Operation">What is going on, in words.</param>
/// <param name="Lease">Who holds the lease; null when it is free.</param>
internal sealed record EnvironmentStatus(EnvironmentState State, string Primary, IReadOnlyList<ClusterStatus> Clusters, string Operation, Lease? Lease)
{
    internal static async Task<EnvironmentStatus> ReadAsync(Backend backend, FleetEnvironment environment, CancellationToken cancellationToken)
    {
        var state = await new EnvironmentReader(backend.Stacks).ReadAsync(environment.Name, cancellationToken).ConfigureAwait(false);
        var clusters = new List<ClusterStatus>();
        foreach (var cluster in state.Clusters.Values)
        {
            clusters.Add(new(
                cluster,
                await backend.Observation.CapacityAsync(cluster.Name, cancellationToken).ConfigureAwait(false),
                await backend.Observation.RequestRateAsync(cluster.Name, cancellationToken).ConfigureAwait(false)));
        }

        var journal = await backend.Store.ReadJournalAsync(environment.Name, cancellationToken).ConfigureAwait(false);
        var lease = await backend.Store.CurrentLeaseAsync(environment.Name, cancellationToken).ConfigureAwait(false);
        var holder = lease?.Expires > backend.Clock.UtcNow ? lease : null;
        return new(state, environment.Primary?.Name ?? "none", clusters, InWords(journal), holder);
    }

    private static string InWords(IReadOnlyList<JournalEntry> journal)
    {
        if (journal.Count == 0)
        {
            return "none yet";
        }

        var last = journal[^1];
        var move = journal.First(e => e.Operation == last.Operation).Says;
        return last.Event == JournalEvent.Ended
            ? $"{last.Operation} ({move}) ended {last.Says.Split('\n')[0]}"
            : $"{last.Operation} ({move}) is not finished; last: {last.Event.ToString().ToLowerInvariant()} {last.Step}. Run the same switchover again to go on";
    }
}

/// <summary>One cluster: deployed and measured.</summary>
/// <param name="State">What is deployed.</param>
/// <param name="Capacity">Nodes and pods.</param>
/// <param name="Rate">Requests.</param>
internal sealed record ClusterStatus(ClusterState State, Observed<ClusterCapacity> Capacity, Observed<RequestRate> Rate);
