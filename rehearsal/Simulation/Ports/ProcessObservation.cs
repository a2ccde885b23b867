using Tandem.Rehearsal.Simulation.Truth;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Rehearsal.Simulation.Ports;

/// <summary>What one process measures of the two clusters.</summary>
/// <param name="process">The process.</param>
internal sealed class ProcessObservation(LightProcess process) : IEnvironmentObservation
{
    private static readonly Observed<RequestLatency> Quick = Observed<RequestLatency>.Known(new(0.99, TimeSpan.FromMilliseconds(100)));
    private static readonly Observed<RequestLatency> Late = Observed<RequestLatency>.Known(new(0.99, TimeSpan.FromSeconds(3)));
    private static readonly Observed<ClusterCapacity> Full = Observed<ClusterCapacity>.Known(new(LightCluster.Nodes, LightCluster.Nodes, LightCluster.PodsWanted, LightCluster.PodsWanted, 0));
    private static readonly Observed<ClusterCapacity> Held = Observed<ClusterCapacity>.Known(new(2, 2, 0, LightCluster.PodsWanted, LightCluster.PodsWanted));
    private static readonly Observed<ClusterCapacity> Warming = Observed<ClusterCapacity>.Known(new(2, LightCluster.Nodes, 0, LightCluster.PodsWanted, 0));
    private static readonly Observed<ClusterCapacity> Sick = Observed<ClusterCapacity>.Known(new(LightCluster.Nodes, LightCluster.Nodes, 3, LightCluster.PodsWanted, 0));
    private readonly StruckCalls _struck = new(process);
    private readonly LightWorld _world = process.World;

    public Task<Observed<ClusterCapacity>> CapacityAsync(string cluster, CancellationToken cancellationToken) => Ask(CallKind.Capacity, cluster, static (world, c) =>
    {
        var now = world.Clock.Elapsed;
        return c.IsDead ? Observed<ClusterCapacity>.NoData("its API does not answer")
            : c.Role != Role.Active ? Held : c.IsReady(now) ? Full : c.IsSick(now) ? Sick : Warming;
    }, cancellationToken);

    public Task<Observed<IReadOnlyList<ProbeResult>>> ProbeAsync(string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken) =>
        Ask(CallKind.Probe, cluster, (world, c) =>
        {
            var ok = c.IsReady(world.Clock.Elapsed);
            var results = new ProbeResult[addresses.Count * hosts.Count];
            for (var i = 0; i < results.Length; i++)
            {
                results[i] = new(hosts[i % hosts.Count], addresses[i / hosts.Count], ok, ok ? "200" : "503");
            }

            return Observed<IReadOnlyList<ProbeResult>>.Known(results);
        }, cancellationToken);

    public Task<Observed<RequestRate>> RequestRateAsync(string cluster, CancellationToken cancellationToken) => Ask(CallKind.Rate, cluster, static (world, c) =>
    {
        var rate = world.RateOf(c);
        return Observed<RequestRate>.Known(new(rate, c.IsDead ? rate : c.IsReady(world.Clock.Elapsed) ? 0 : rate / 2));
    }, cancellationToken);

    public Task<Observed<RequestLatency>> LatencyAsync(string cluster, CancellationToken cancellationToken) => Ask(CallKind.Latency, cluster, static (world, c) =>
        world.RateOf(c) <= 0 ? Observed<RequestLatency>.NoData("it served no request") : c.IsReady(world.Clock.Elapsed) ? Quick : Late, cancellationToken);

    public Task<Observed<int>> OpenConnectionsAsync(string cluster, CancellationToken cancellationToken) =>
        Ask(CallKind.Connections, cluster, static (world, c) => Observed<int>.Known((int)Math.Ceiling(world.RateOf(c))), cancellationToken);

    private Task<Observed<T>> Ask<T>(CallKind kind, string name, Func<LightWorld, LightCluster, Observed<T>> measure, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<Observed<T>>(cancellationToken);
        }

        var fault = process.Enter(kind, name);
        if (fault == FaultKind.None)
        {
            var answer = Measure(kind, name, measure);
            _world.Memory?.Remember(kind, name, answer);
            return Task.FromResult(answer);
        }

        return fault switch
        {
            FaultKind.NoAnswer => Task.FromResult(Observed<T>.NoData("Prometheus does not answer")),
            FaultKind.Stale => Task.FromResult(_world.Memory!.Recall(kind, name, Measure(kind, name, measure))),
            _ => _struck.AskAsync(fault, () => Measure(kind, name, measure), static () => new OperationCanceledException("the question took too long"), cancellationToken),
        };
    }

    private Observed<T> Measure<T>(CallKind kind, string name, Func<LightWorld, LightCluster, Observed<T>> measure) =>
        kind != CallKind.Probe && _world.Clock.Elapsed < _world.MetricsGoneUntil ? Observed<T>.NoData("Prometheus does not answer") : measure(_world, _world.Cluster(name));
}
