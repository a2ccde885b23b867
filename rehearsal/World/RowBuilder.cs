using Tandem.Rehearsal.FrontDoor;
using Tandem.Rehearsal.Report;

namespace Tandem.Rehearsal.World;

/// <summary>Collects the answers of one second.</summary>
/// <param name="second">The second.</param>
public sealed class RowBuilder(long second)
{
    private readonly SortedDictionary<string, long> _failed = new(StringComparer.Ordinal);

    /// <summary>Served and failed requests of each cluster.</summary>
    public SortedDictionary<string, (long Served, long Failed)> Doors { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds an answer.</summary>
    /// <param name="cluster">The cluster it came from; null when none was reached.</param>
    /// <param name="answer">The answer.</param>
    public void Add(string? cluster, Answer answer)
    {
        if (cluster is not null)
        {
            var (served, failed) = Doors.GetValueOrDefault(cluster);
            Doors[cluster] = (served + answer.Served, failed + answer.Failed);
        }

        if (answer.Reason is { } reason)
        {
            var key = cluster is null ? reason : $"{cluster}: {reason}";
            _failed[key] = _failed.GetValueOrDefault(key) + answer.Failed;
        }
    }

    /// <summary>The second as the timeline keeps it.</summary>
    public SecondRow ToRow()
    {
        var served = new SortedDictionary<string, long>(Doors.Where(d => d.Value.Served > 0).ToDictionary(d => d.Key, d => d.Value.Served), StringComparer.Ordinal);
        return new(second, served.Values.Sum() + _failed.Values.Sum(), served, _failed);
    }
}
