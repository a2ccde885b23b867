using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Faults;
using Tandem.Rehearsal.Kubernetes;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.World;

/// <summary>
/// What can be measured of the simulated world: nodes, pods and open connections as they are, at once; probes, at once; requests as the metrics
/// show them, late and averaged. Fault model: a cluster may be blind, then there is no data of it; or silent, then there is none of its requests;
/// or slow.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="clock">The time.</param>
/// <param name="faults">What goes wrong.</param>
public sealed class WorldObservation(SimulatedWorld world, SimulatedClock clock, FaultOverlay faults) : IEnvironmentObservation
{
    /// <inheritdoc />
    public Task<Observed<ClusterCapacity>> CapacityAsync(string cluster, CancellationToken cancellationToken) => Told(cancellationToken, Look(cluster, facts =>
    {
        var (state, now) = (world.Cluster(cluster)!, clock.Second);
        var applications = facts.Workloads.Where(w => !w.IsSystem).ToList();
        // Held are whatever pods; ready and wanted are those of Deployments, as the metrics count them.
        var pods = state.Pods.Where(p => p.GoneAt is null && facts.Of(p) is { IsSystem: false }).ToList();
        return Observed<ClusterCapacity>.Known(new(
            state.Nodes.Count(n => n.ReadyAt <= now),
            state.DesiredNodes.Values.Sum(),
            pods.Count(p => p.Job is null && p.IsReady(now)),
            applications.Sum(w => PodController.Wanted(state, w)),
            pods.Count(p => p.IsHeld)));
    }));

    /// <inheritdoc />
    public Task<Observed<IReadOnlyList<ProbeResult>>> ProbeAsync(string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken) =>
        Told(cancellationToken, Look(cluster, _ => Observed<IReadOnlyList<ProbeResult>>.Known([.. addresses.SelectMany(address => hosts.Select(host => Probe(address, host)))])));

    /// <inheritdoc />
    public Task<Observed<RequestRate>> RequestRateAsync(string cluster, CancellationToken cancellationToken) =>
        Told(cancellationToken, LookAtDoor(cluster, rate => Observed<RequestRate>.Known(rate)));

    /// <inheritdoc />
    public Task<Observed<RequestLatency>> LatencyAsync(string cluster, CancellationToken cancellationToken) =>
        Told(cancellationToken, LookAtDoor(cluster, rate => rate.PerSecond > 0
            ? Observed<RequestLatency>.Known(new(0.99, faults.SlowsAnswers(cluster) ?? DoorMetrics.UsualLatency))
            : Observed<RequestLatency>.NoData($"{cluster} served no request")));

    /// <inheritdoc />
    public Task<Observed<int>> OpenConnectionsAsync(string cluster, CancellationToken cancellationToken) =>
        Told(cancellationToken, LookAtDoor(cluster, _ => Observed<int>.Known(world.OpenConnections(cluster))));

    private ProbeResult Probe(string address, string host)
    {
        var failure = world.Facts.At(address) is { } facts ? world.Door(facts.Name)!.Serve(host, 1, clock.Second).Reason : FrontDoor.Failures.NoLoadBalancer;
        return new(host, address, failure is null, failure ?? "200");
    }

    private Observed<T> LookAtDoor<T>(string cluster, Func<RequestRate, Observed<T>> measure) => Look(cluster, _ =>
        faults.SilencesRequests(cluster) ? Observed<T>.NoData($"no series tells of the requests of {cluster}") : measure(world.Doors.Rate(cluster, clock.Second)));

    private Observed<T> Look<T>(string cluster, Func<ClusterFacts, Observed<T>> measure) =>
        faults.BlindsObservation(cluster) ? Observed<T>.NoData($"the metrics of {cluster} do not answer")
        : world.Facts.Clusters.TryGetValue(cluster, out var facts) ? measure(facts)
        : Observed<T>.NoData($"there is no cluster {cluster}; its stack was never up");

    private static Task<Observed<T>> Told<T>(CancellationToken cancellationToken, Observed<T> observed)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(observed);
    }
}
