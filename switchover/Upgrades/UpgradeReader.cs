using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Releases;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Upgrades;

/// <summary>Looks at everything an upgrade decides on; changes nothing.</summary>
/// <param name="ports">The world outside.</param>
public sealed class UpgradeReader(OperationPorts ports)
{
    /// <summary>Looks.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StackOperationException">The traffic stack does not answer: without it nobody knows who serves.</exception>
    public async Task<UpgradeFacts> ReadAsync(UpgradeRequest request, CancellationToken cancellationToken)
    {
        // A cluster whose stack does not answer is among the facts; none is needed to read the others.
        var state = await new EnvironmentReader(ports.Stacks, needed: "").ReadAsync(request.Environment, cancellationToken).ConfigureAwait(false);
        var clusters = new List<ClusterRelease>();
        foreach (var cluster in state.Clusters.Values)
        {
            clusters.Add(await new ReleaseReader(ports.Stacks).ReadAsync(cluster.Name, cluster.Weight, cancellationToken).ConfigureAwait(false));
        }

        var status = await OperationStatus.ReadAsync(ports, request.Environment, cancellationToken).ConfigureAwait(false);
        return new(request, clusters, state.Mode, status, ports.Clock.UtcNow);
    }
}
