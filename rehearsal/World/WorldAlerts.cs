using Tandem.Rehearsal.Faults;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.World;

/// <summary>
/// The alerts about clusters that the simulated world raises, and those it raised: two of components/Monitoring, evaluated on the truth once a minute as
/// rules are, and what <see cref="AlertFires"/> adds. The model knows no alert of the others. An alert that comes and goes within a minute is not kept.
/// </summary>
/// <param name="state">Where it is kept.</param>
/// <param name="world">The world.</param>
/// <param name="faults">What goes wrong.</param>
public sealed class WorldAlerts(WorldState state, SimulatedWorld world, FaultOverlay faults)
{
    private const int EverySeconds = 60;
    private const int NoTrafficSeconds = 30 * 60;
    private const double FailingShare = 0.05;

    /// <summary>Evaluates the rules, when it is time to.</summary>
    /// <param name="second">Now.</param>
    public void Look(long second)
    {
        if (second % EverySeconds != 0)
        {
            return;
        }

        foreach (var name in state.ActiveWithoutTraffic.Keys.Where(name => !world.Facts.Clusters.ContainsKey(name)).ToList())
        {
            state.ActiveWithoutTraffic.Remove(name);
        }

        foreach (var (name, facts) in world.Facts.Clusters)
        {
            Follow(name, facts.IsStandby || world.Doors.Rate(name, second).PerSecond > 0, second);
            foreach (var alert in Firing(name, second))
            {
                Keep(name, alert.Name, second);
            }
        }
    }

    /// <summary>The alerts that fire now, in ordinal order of name.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="second">Now.</param>
    public IReadOnlyList<FiringAlert> Firing(string cluster, long second)
    {
        var rate = world.Doors.Rate(cluster, second);
        var alerts = faults.Faults.OfType<AlertFires>().Where(f => f.Cluster == cluster).Select(f => new FiringAlert(f.Alert, f.IsPage)).ToList();
        if (rate.FailedPerSecond > FailingShare * rate.PerSecond)
        {
            alerts.Add(new("FrontDoorFails", IsPage: true));
        }

        if (state.ActiveWithoutTraffic.TryGetValue(cluster, out var since) && second - since >= NoTrafficSeconds)
        {
            alerts.Add(new("ActiveWithoutTraffic", IsPage: false));
        }

        return [.. alerts.OrderBy(a => a.Name, StringComparer.Ordinal)];
    }

    /// <summary>Every time that an alert fired since a second, oldest first.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="second">The second.</param>
    public IEnumerable<AlertEpisode> Since(string cluster, long second) => state.Alerts.Where(a => a.Cluster == cluster && a.Last >= second);

    private void Follow(string cluster, bool isWell, long second)
    {
        if (isWell)
        {
            state.ActiveWithoutTraffic.Remove(cluster);
        }
        else
        {
            state.ActiveWithoutTraffic.TryAdd(cluster, second);
        }
    }

    private void Keep(string cluster, string name, long second)
    {
        var at = state.Alerts.FindLastIndex(a => a.Cluster == cluster && a.Name == name && a.Last >= second - EverySeconds);
        if (at < 0)
        {
            state.Alerts.Add(new(cluster, name, second, second));
        }
        else
        {
            state.Alerts[at] = state.Alerts[at] with { Last = second };
        }
    }
}
