using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.World;

/// <summary>
/// Request metrics of the front doors. A scrape and a remote write lie between a request and its metric, so what can be read is
/// <see cref="LagSeconds"/> old and an average over <see cref="WindowSeconds"/>.
/// </summary>
/// <param name="state">Where the counts are kept.</param>
public sealed class DoorMetrics(WorldState state)
{
    /// <summary>How old the newest metric is: an estimate of scrape interval and remote write.</summary>
    public const int LagSeconds = 15;

    /// <summary>Over how many seconds a rate is taken, as <c>rate(...[1m])</c>.</summary>
    public const int WindowSeconds = 60;

    /// <summary>How long 99 of 100 requests take at most where nothing is wrong. An assumption of the model.</summary>
    public static readonly TimeSpan UsualLatency = TimeSpan.FromMilliseconds(120);

    /// <summary>Writes one second down.</summary>
    /// <param name="row">The second.</param>
    /// <param name="second">Now.</param>
    public void Record(RowBuilder row, long second)
    {
        foreach (var (cluster, (served, failed)) in row.Doors)
        {
            var counts = state.Doors.TryGetValue(cluster, out var known) ? known : state.Doors[cluster] = [];
            counts.Add(new DoorCount(second, served, failed));
        }

        foreach (var counts in state.Doors.Values)
        {
            counts.RemoveAll(c => c.Second <= second - LagSeconds - WindowSeconds);
        }
    }

    /// <summary>The rate that can be read now. A door that saw nobody reads zero.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="second">Now.</param>
    public RequestRate Rate(string cluster, long second)
    {
        var counts = state.Doors.GetValueOrDefault(cluster, []).Where(c => c.Second <= second - LagSeconds && c.Second > second - LagSeconds - WindowSeconds).ToList();
        var (served, failed) = (counts.Sum(c => c.Served), counts.Sum(c => c.Failed));
        return new((double)(served + failed) / WindowSeconds, (double)failed / WindowSeconds) { Window = TimeSpan.FromSeconds(WindowSeconds) };
    }
}
