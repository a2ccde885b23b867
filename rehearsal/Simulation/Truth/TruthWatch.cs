using Tandem.Switchover;
using Tandem.Switchover.Invariants;

namespace Tandem.Rehearsal.Simulation.Truth;

/// <summary>
/// Shows the truth to the seven invariants after every event. When nothing changed since the last look there is nothing new to be judged, because a checker
/// compares two moments; so it looks when something did.
/// </summary>
/// <param name="world">The world.</param>
internal sealed class TruthWatch(LightWorld world)
{
    private InvariantWatch? _watch;
    private int _actingWithoutLease;

    internal IReadOnlyDictionary<string, string> Violations => (_watch ??= new(Snapshot())).Violations;

    internal long Looks => _watch?.Looks ?? 0;

    internal int StaleWrites { get; set; }

    /// <summary>When the first was broken: its number and words, with the time.</summary>
    internal string? First { get; private set; }

    /// <summary>The truth changed, or time made it change.</summary>
    internal void Changed(Outcome? outcome = null)
    {
        _watch ??= new(Snapshot());
        _watch.Look(Snapshot() with { Outcome = outcome });
        if (First is null && _watch.Violations.Count > 0)
        {
            var (id, says) = _watch.Violations.First();
            First = $"{id}: {says}";
            world.Trace?.Note($"BROKEN {First}");
        }
    }

    /// <summary>Somebody begins a change whose lease somebody else has, or nobody (I3).</summary>
    internal void ActsWithoutLease()
    {
        _actingWithoutLease = 1;
        Changed();
        _actingWithoutLease = 0;
    }

    private Snapshot Snapshot()
    {
        var holders = (world.Store.Lease is null ? 0 : 1) + _actingWithoutLease + (_actingWithoutLease > 0 && world.Store.Lease is null ? 1 : 0);
        return new(new TwoClusters(world.First.Name, Of(world.First, world.FirstStack, world.Weights.First), world.Second.Name, Of(world.Second, world.SecondStack, world.Weights.Second)))
        {
            LeaseHolders = holders,
            StaleWrites = StaleWrites,
        };
    }

    private ClusterSnapshot Of(LightCluster cluster, LightStack stack, int weight) => new(cluster.Role, weight)
    {
        Ready = cluster.WasReadyWhenAsked ?? cluster.CountsAsReady(world.Clock.Elapsed, LightWorld.ReadinessSlack),
        InChange = stack.Lock is { IsRunning: true, IsChanging: true },
        Drained = IsDrained(cluster),
    };

    /// <summary>By measure, or because the deadline is over since it was lowered.</summary>
    private bool IsDrained(LightCluster cluster) =>
        world.RateOf(cluster) <= LightTraffic.RequestsPerSecond * Limits.Default.DrainedShareMax
        || (cluster.LoweredAt is { } lowered && world.Clock.Elapsed - lowered >= Limits.Default.DrainDeadline);
}
