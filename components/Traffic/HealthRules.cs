using Tandem.Components.Shared;
using static System.FormattableString;

namespace Tandem.Components.Traffic;

/// <summary>What health checks and levers must keep, so that no outage sends users to a cluster with nothing in it (T4).</summary>
internal static class HealthRules
{
    private const int TtlMax = TrafficDefaults.TtlSecondsWithHealthCheckMax;

    private static readonly Rules<TrafficArgs> WithAny = new("Traffic")
    {
        {
            "ttlSeconds", a => a.TtlSeconds <= TtlMax,
            a => Invariant($"{a.TtlSeconds} given. Use at most {TtlMax} where records have a health check or a lever: a longer one outlives the finding.")
        },
        {
            "healthCheck, lever", a => a.Mode is TrafficMode.FrontDoor or TrafficMode.ActiveActive,
            a => $"given in mode {a.Mode.Word()}, which has no record for each cluster here. "
                + $"They work in modes {TrafficMode.FrontDoor.Word()} and {TrafficMode.ActiveActive.Word()}."
        },
    };

    private static readonly Rules<TrafficArgs> WithCheck = new("Traffic")
    {
        {
            "healthCheck", a => a.IsStandbyWarm || a.Mode == TrafficMode.ActiveActive,
            _ => "given while the standby keeps no applications running. Route 53 answers with zero-weight records once every other record is unhealthy, "
                + "so an outage of the active cluster would send everybody to one with nothing in it. "
                + $"Keep the standby warm, use mode {TrafficMode.ActiveActive.Word()}, or leave healthCheck out."
        },
        { "healthCheck.intervalSeconds", a => Of(a).IntervalSeconds is 10 or 30, a => Invariant($"{Of(a).IntervalSeconds} given. Route 53 takes 10 or 30.") },
        { "healthCheck.failureThreshold", a => Of(a).FailureThreshold is >= 1 and <= 10, a => Invariant($"{Of(a).FailureThreshold} given. Use 1 to 10.") },
        { "healthCheck.path", a => Of(a).Path.StartsWith('/'), a => $"'{Of(a).Path}' given. Begin it with a slash." },
    };

    public static IEnumerable<ArgumentMistake> Find(TrafficArgs args) =>
    [
        .. args.HealthCheck is not null || args.Lever is not null ? WithAny.MistakesIn(args) : [],
        .. args.HealthCheck is not null ? WithCheck.MistakesIn(args) : [],
    ];

    private static ClusterHealthCheck Of(TrafficArgs args) => args.HealthCheck!;
}
