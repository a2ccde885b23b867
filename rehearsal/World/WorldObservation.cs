using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Faults;
using Tandem.Rehearsal.Kubernetes;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.World;

/// <summary>
/// What can be measured of the simulated world: nodes and pods as the Kubernetes API shows them, at once; probes, at once; requests as the metrics
/// show them, late and averaged. Fault model: a cluster may be blind, then there is no data of it.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="clock">The time.</param>
/// <param name="faults">What goes wrong.</param>
public sealed class WorldObservation(SimulatedWorld world, SimulatedClock clock, FaultOverlay faults) : IEnvironmentObservation
{
    /// <inheritdoc />
    public Task<Observed<ClusterCapacity>> CapacityAsync(string cluster, CancellationToken cancellationToken) => Answer(cluster, cancellationToken, facts =>
    {
        var (state, now) = (world.Cluster(cluster)!, clock.Second);
        var applications = facts.Workloads.Where(w => !w.IsSystem).ToList();
        var pods = state.Pods.Where(p => p.GoneAt is null && applications.Any(w => w.Name == p.Workload)).ToList();
        return new ClusterCapacity(
            state.Nodes.Count(n => n.ReadyAt <= now),
            state.DesiredNodes.Values.Sum(),
            pods.Count(p => p.IsReady(now)),
            applications.Sum(w => PodController.Wanted(state, w)),
            pods.Count(p => p.IsHeld));
    });

    /// <inheritdoc />
    public Task<Observed<IReadOnlyList<ProbeResult>>> ProbeAsync(string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<ProbeResult>>(cluster, cancellationToken, _ => [.. addresses.SelectMany(address => hosts.Select(host => Probe(address, host)))]);

    /// <inheritdoc />
    public Task<Observed<RequestRate>> RequestRateAsync(string cluster, CancellationToken cancellationToken) =>
        Answer(cluster, cancellationToken, _ => world.Doors.Rate(cluster, clock.Second));

    private ProbeResult Probe(string address, string host)
    {
        var failure = world.Facts.At(address) is { } facts ? world.Door(facts.Name)!.Serve(host, 1, clock.Second).Reason : FrontDoor.Failures.NoLoadBalancer;
        return new(host, address, failure is null, failure ?? "200");
    }

    private Task<Observed<T>> Answer<T>(string cluster, CancellationToken cancellationToken, Func<ClusterFacts, T> measure)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(
            faults.BlindsObservation(cluster) ? Observed<T>.NoData($"the metrics of {cluster} do not answer")
            : world.Facts.Clusters.TryGetValue(cluster, out var facts) ? Observed<T>.Known(measure(facts))
            : Observed<T>.NoData($"there is no cluster {cluster}; its stack was never up"));
    }
}
