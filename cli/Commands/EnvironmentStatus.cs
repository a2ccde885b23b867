using Tandem.Cli.Backends;
using Tandem.Cli.Clusters;
using Tandem.Stacks.Files;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Cli.Commands;

/// <summary>An environment as it is now: what is deployed, what is measured, and what is going on.</summary>
/// <param name="State">What is deployed.</param>
/// <param name="Primary">The cluster where an application runs that may run once only (T2).</param>
/// <param name="Clusters">What is measured, by cluster in ordinal order.</param>
/// <param name="Operation">What is going on.</param>
internal sealed record EnvironmentStatus(EnvironmentState State, string Primary, IReadOnlyList<ClusterStatus> Clusters, OperationFacts Operation)
{
    internal static async Task<EnvironmentStatus> ReadAsync(VerbContext context, Backend backend, FleetEnvironment environment, CancellationToken cancellationToken)
    {
        // A cluster that is dead, and its stack with it, is shown as not up; the others are shown all the same.
        var state = await new EnvironmentReader(backend.Stacks, needed: "").ReadAsync(environment.Name, cancellationToken).ConfigureAwait(false);
        var clusters = new List<ClusterStatus>();
        foreach (var cluster in state.Clusters.Values)
        {
            clusters.Add(new(
                cluster,
                await backend.Observation.CapacityAsync(cluster.Name, cancellationToken).ConfigureAwait(false),
                await backend.Observation.RequestRateAsync(cluster.Name, cancellationToken).ConfigureAwait(false)));
        }

        var operation = await OperationStatus.ReadAsync(backend.Ports, environment.Name, cancellationToken).ConfigureAwait(false);
        var wish = await backend.Store.ReadWishAsync(environment.Name, cancellationToken).ConfigureAwait(false);
        return new(state, ListFiles.PrimaryOf(context, environment), clusters, new(operation, wish, backend.Clock.UtcNow));
    }
}

/// <summary>One cluster: deployed and measured.</summary>
/// <param name="State">What is deployed.</param>
/// <param name="Capacity">Nodes and pods.</param>
/// <param name="Rate">Requests.</param>
internal sealed record ClusterStatus(ClusterState State, Observed<ClusterCapacity> Capacity, Observed<RequestRate> Rate);
