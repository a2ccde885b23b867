using Tandem.Switchover.Names;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Teardown;

/// <summary>Everything that is known of a cluster that is to go, read once: what rules decide on.</summary>
/// <param name="Request">What the operator asked for.</param>
/// <param name="State">The environment, as its stacks put it out.</param>
/// <param name="History">What the journal says.</param>
/// <param name="Resources">What the cluster's stack has.</param>
/// <param name="Pending">What an update of it had begun when it was cut off.</param>
/// <param name="Records">The address records that the zone really holds.</param>
/// <param name="Rate">The requests at the cluster's own front door.</param>
/// <param name="TotalRate">The requests at the front doors of all clusters that answered.</param>
public sealed record TeardownScope(
    TeardownRequest Request,
    EnvironmentState State,
    OperationHistory History,
    IReadOnlyList<StackResource> Resources,
    IReadOnlyList<PendingOperation> Pending,
    Observed<IReadOnlyList<DnsRecord>> Records,
    Observed<RequestRate> Rate,
    double TotalRate)
{
    /// <summary>The cluster that is to go; one with nothing but a name when the traffic stack has never heard of it.</summary>
    public ClusterState Cluster => State.Clusters.GetValueOrDefault(Request.Cluster) ?? new(Request.Cluster);

    /// <summary>The others, in ordinal order.</summary>
    public IEnumerable<ClusterState> Others => State.Clusters.Values.Where(c => c.Name != Request.Cluster);

    /// <summary>Reads it. A failed measurement is no data; a stack that does not answer is an error.</summary>
    /// <param name="request">What the operator asked for.</param>
    /// <param name="ports">The world outside.</param>
    /// <param name="teardown">What the stack has.</param>
    /// <param name="token">Ends the wait.</param>
    /// <exception cref="StackOperationException">A stack did not answer.</exception>
    internal static async Task<TeardownScope> ReadAsync(TeardownRequest request, OperationPorts ports, IStackTeardown teardown, CancellationToken token)
    {
        var state = await new EnvironmentReader(ports.Stacks).ReadAsync(request.Environment, token).ConfigureAwait(false);
        var rates = new SortedDictionary<string, Observed<RequestRate>>(StringComparer.Ordinal);
        foreach (var cluster in state.Clusters.Keys)
        {
            rates[cluster] = await ports.Observation.RequestRateAsync(cluster, token).ConfigureAwait(false);
        }

        return new(
            request,
            state,
            new(await ports.Store.ReadJournalAsync(request.Environment, token).ConfigureAwait(false)),
            await teardown.ResourcesAsync(request.Cluster, token).ConfigureAwait(false),
            await ports.Stacks.PendingOperationsAsync(request.Cluster, token).ConfigureAwait(false),
            await ports.Cloud.RecordsAsync(request.Environment, token).ConfigureAwait(false),
            rates.GetValueOrDefault(request.Cluster, Observed<RequestRate>.NoData($"{StackNames.Traffic(request.Environment)} does not know {request.Cluster}")),
            rates.Values.Where(r => r.IsKnown).Sum(r => r.Value!.PerSecond));
    }
}
