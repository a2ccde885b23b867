using System.Globalization;
using Tandem.Rehearsal.Backend;

namespace Tandem.Tests.Rehearsal.Backend;

/// <summary>What became of each run of a CronJob in each cluster of a backend, as it was seen second by second.</summary>
internal sealed class RunLog
{
    private readonly SortedDictionary<string, string> _runs = new(StringComparer.Ordinal);
    private readonly RehearsalBackend _backend;

    public RunLog(RehearsalBackend backend)
    {
        _backend = backend;
        backend.World.Ticked += Look;
    }

    /// <summary>A line for each run: when it was due, where, and what became of it.</summary>
    public IEnumerable<string> Lines => _runs.Select(run => $"{run.Key} {run.Value}");

    /// <summary>How many pods of runs were ever on a node of a cluster that was the standby and had rested.</summary>
    public int StartedOnStandby { get; private set; }

    private void Look(long second)
    {
        foreach (var (name, facts) in _backend.World.Facts.Clusters)
        {
            var cluster = _backend.World.Cluster(name)!;
            foreach (var job in cluster.Jobs)
            {
                var due = _backend.Start.AddSeconds(job.ScheduledAt).ToString("HH:mm", CultureInfo.InvariantCulture);
                _runs[$"{due} {name}"] = job.IsHeld ? "held" : job.EndedAt is null ? "under way" : job.HasFailed ? "failed" : "done";
            }

            var isResting = facts.IsStandby && cluster.RoleChangeRunning.Length == 0 && cluster.RoleChangeDone == facts.RoleChange;
            StartedOnStandby += isResting ? cluster.Pods.Count(p => p is { Job: not null, IsHeld: false, GoneAt: null }) : 0;
        }
    }
}
