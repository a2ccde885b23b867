using Tandem.Stacks.Files;
using Tandem.Switchover;
using Tandem.Switchover.Measuring;

namespace Tandem.Cli.Backends;

/// <summary>What <c>fleet.yaml</c> says of measuring and judging, in the terms of the switchover.</summary>
internal static class ConfiguredMetrics
{
    /// <summary>The queries of an environment.</summary>
    internal static MetricQueries QueriesOf(FleetMetrics metrics) =>
        MetricQueries.Default.With(metrics.Queries) with { LatencyQuantile = metrics.LatencyQuantile ?? MetricQueries.Default.LatencyQuantile };

    /// <summary>The limits of an environment.</summary>
    internal static Limits LimitsOf(FleetMetrics metrics)
    {
        var limits = Limits.Default;
        foreach (var (name, number) in metrics.Limits)
        {
            limits = All.Single(l => l.Name == name).Put(limits, number);
        }

        return limits;
    }

    /// <summary>Each limit by its name in <c>fleet.yaml</c>: what it is, how it is read and how it is put.</summary>
    internal static IReadOnlyList<(string Name, string Says, Func<Limits, double> Of, Func<Limits, double, Limits> Put)> All { get; } =
    [
        ("failedPercentMax", "the percentage of failed requests above which a cluster is sick", l => l.FailedShareMax * 100, (l, n) => l with { FailedShareMax = n / 100 }),
        ("latencySecondsMax", "the latency above which a cluster is sick", l => l.LatencyMax.TotalSeconds, (l, n) => l with { LatencyMax = TimeSpan.FromSeconds(n) }),
        ("latencyTimesSourceMax", "how many times the source's latency at the same time makes the target sick; compared from 0.3 s on", l => l.LatencyTimesSourceMax, (l, n) => l with { LatencyTimesSourceMax = n }),
        ("requestsMin", "the requests in the last minute below which nobody can tell", l => l.RequestsMin, (l, n) => l with { RequestsMin = (int)n }),
        ("followedPercentMin", "how far the target's share of requests must have come from its last weight's to this one's, else DNS has not followed", l => l.FollowedShareMin * 100, (l, n) => l with { FollowedShareMin = n / 100 }),
        ("readyPercentMin", "the percentage of its pods that a cluster with traffic has to have ready", l => l.ReadyShareMin * 100, (l, n) => l with { ReadyShareMin = n / 100 }),
        ("sickLooks", "how many looks in a row, ten seconds apart, have to find the target sick", l => l.SickLooks, (l, n) => l with { SickLooks = (int)n }),
        ("drainedPercentMax", "the percentage of all requests, and of all open connections, at which a cluster is drained", l => l.DrainedShareMax * 100, (l, n) => l with { DrainedShareMax = n / 100 }),
        ("drainedConnectionsMax", "the open connections that a drained cluster may have in any case", l => l.DrainedConnectionsMax, (l, n) => l with { DrainedConnectionsMax = (int)n }),
        ("drainMinutesMax", "the minutes after which what is left is named and cut off", l => l.DrainDeadline.TotalMinutes, (l, n) => l with { DrainDeadline = TimeSpan.FromMinutes(n) }),
    ];
}
