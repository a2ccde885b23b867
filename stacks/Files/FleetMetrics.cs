namespace Tandem.Stacks.Files;

/// <summary>How an environment is measured and judged while production moves, as far as it differs from the defaults.</summary>
/// <param name="Url">The Prometheus to ask; null for the environment's own workspace.</param>
/// <param name="LatencyQuantile">The quantile that the query for latency asks for; null for the default.</param>
/// <param name="Queries">PromQL by one of <see cref="QueryNames"/>, in ordinal order.</param>
/// <param name="Limits">Numbers by one of <see cref="LimitRanges"/>, in ordinal order.</param>
public sealed record FleetMetrics(string? Url, double? LatencyQuantile, IReadOnlyDictionary<string, string> Queries, IReadOnlyDictionary<string, double> Limits)
{
    /// <summary>Nothing differs from the defaults.</summary>
    public static FleetMetrics Default { get; } =
        new(null, null, new SortedDictionary<string, string>(StringComparer.Ordinal), new SortedDictionary<string, double>(StringComparer.Ordinal));

    /// <summary>What may be asked in another way.</summary>
    public static IReadOnlyList<string> QueryNames { get; } =
        ["requests", "failedRequests", "latencySeconds", "openConnections", "nodesReady", "nodesWanted", "podsReady", "podsWanted", "podsHeld"];

    /// <summary>What may be judged in another way, with the smallest and the largest number.</summary>
    public static IReadOnlyList<(string Name, double Min, double Max)> LimitRanges { get; } =
    [
        //name                     min    max
        ("failedPercentMax",       0,     100),
        ("latencySecondsMax",      0.001, 600),
        ("latencyTimesSourceMax",  1,     100),
        ("requestsMin",            1,     1_000_000),
        ("followedPercentMin",     0,     100),
        ("readyPercentMin",        1,     100),
        ("sickLooks",              1,     5),
        ("drainedPercentMax",      0,     100),
        ("drainedConnectionsMax",  0,     1_000_000),
        ("drainMinutesMax",        1,     240),
    ];
}
