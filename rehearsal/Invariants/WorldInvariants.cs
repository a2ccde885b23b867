using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.World;
using Tandem.Switchover;
using Tandem.Switchover.Invariants;
using Tandem.Switchover.State;

namespace Tandem.Rehearsal.Invariants;

/// <summary>
/// Watches the invariants on the truth of the world, after every second and every change of the cloud: what really is in DNS, which role really is in
/// force, whether a cluster really answers. Each name in DNS is watched for itself. The lease is the store's business and not seen here.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="engine">The checkpoints: they tell which stacks are in change.</param>
/// <param name="limits">When a cluster counts as drained.</param>
public sealed class WorldInvariants(SimulatedWorld world, EngineState engine, Limits limits)
{
    private readonly SortedDictionary<string, InvariantWatch> _watches = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _withoutWeightSince = new(StringComparer.Ordinal);

    /// <summary>How many moments were looked at.</summary>
    public long Looks => _watches.Values.Sum(w => w.Looks);

    /// <summary>What was broken: the invariant's number and the name it was broken for, to its first violation in words.</summary>
    public IReadOnlyDictionary<string, string> Violations =>
        new SortedDictionary<string, string>(_watches.SelectMany(w => w.Value.Violations.Select(v => (Key: $"{v.Key} {w.Key}", v.Value))).ToDictionary(v => v.Key, v => v.Value), StringComparer.Ordinal);

    /// <summary>Looks at this moment.</summary>
    /// <param name="second">Now.</param>
    public void Look(long second)
    {
        foreach (var (name, records) in world.Names.Truth)
        {
            var snapshot = new Snapshot(new SortedDictionary<string, ClusterSnapshot>(
                world.Facts.Clusters.Keys.Where(c => records.Any(r => r.SetIdentifier == c)).ToDictionary(c => c, c => Of(c, name, records.First(r => r.SetIdentifier == c).Weight, second)),
                StringComparer.Ordinal));
            if (_watches.TryGetValue(name, out var watch))
            {
                watch.Look(snapshot);
            }
            else if (snapshot.Clusters.Values.Any(c => c.Weight > 0))
            {
                _watches[name] = new InvariantWatch(snapshot);
            }
        }
    }

    private ClusterSnapshot Of(string cluster, string name, int weight, long second) => new(world.Facts.Clusters[cluster].IsStandby ? Role.Standby : Role.Active, weight)
    {
        Ready = world.Facts.Hosts[name].All(h => world.Door(cluster)!.Serve(h.Host, 1, second).Failed == 0),
        InChange = engine.Stack(cluster).LockedBy is not null,
        Drained = IsDrained(cluster, name, weight, second),
    };

    private bool? IsDrained(string cluster, string name, int weight, long second)
    {
        var key = $"{cluster} {name}";
        if (weight > 0)
        {
            _withoutWeightSince.Remove(key);
            return false;
        }

        _withoutWeightSince.TryAdd(key, second);
        var all = world.Facts.Clusters.Keys.Sum(c => world.Doors.Rate(c, second).PerSecond);
        return all <= 0 ? null
            : world.Doors.Rate(cluster, second).PerSecond / all <= limits.DrainedShareMax || second - _withoutWeightSince[key] >= limits.DrainDeadline.TotalSeconds;
    }
}
