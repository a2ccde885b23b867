using Tandem.Components.Traffic;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Settings;

/// <summary>Reads the settings of a traffic stack.</summary>
internal static class TrafficSettingsReader
{
    private const int CheckedTtlSecondsMax = TrafficDefaults.TtlSecondsWithHealthCheckMax;

    private static readonly Rule<TrafficSettings>[] Rules =
    [
        new(Keys.Weights, s => s.Weights.Values.Any(w => w > 0)
            ? null
            : "Give at least one cluster a weight: Route 53 answers with all of them alike when every weight is 0.") { With = [Keys.Environment] },
        new(Keys.HealthChecks, s => !s.HealthChecks || s.Standby == StandbyMode.Warm || s.Mode == TrafficMode.ActiveActive
            ? null
            : "Route 53 answers with the standby once the active is unhealthy, and a held standby runs no pod (T4). "
                + "Set infra:standby to warm, infra:trafficMode to active-active, or this key to false."),
        new(Keys.TtlSeconds, s => !s.HealthChecks || s.TtlSeconds <= CheckedTtlSecondsMax
            ? null
            : $"Use {CheckedTtlSecondsMax} or less where infra:healthChecks is true.") { With = [Keys.HealthChecks] },
        new(Keys.BreakGlassRegion, s => s.BreakGlassRegion == s.Environment.Region
            ? "Use another region than the clusters': theirs may be what is broken."
            : null) { With = [Keys.Environment] },
    ];

    /// <summary>Reads the settings.</summary>
    /// <param name="source">Where from.</param>
    public static TrafficSettings Read(SettingsSource source)
    {
        var keys = source.Keys;
        var workloads = source.Workloads().Workloads;
        var settings = new TrafficSettings(
            source.Given.Stack,
            source.Environment,
            source.Mode,
            ReadWeights(source),
            keys.Whole(Keys.TtlSeconds),
            Words.Read<StandbyMode>(keys.Text(Keys.Standby)),
            keys.Flag(Keys.HealthChecks),
            keys.Text(Keys.BreakGlassRegion) is { Length: > 0 } region ? region : null,
            CertificateChoice.Of(keys.Text(Keys.Certificate)),
            HostsOf(workloads, source.Environment.Domain))
        {
            FirstHosts = HostsOf(workloads.Where(w => w.Phase == 1), source.Environment.Domain),
        };
        Rule<TrafficSettings>.Ask(Rules, settings, keys);
        return settings;
    }

    private static IReadOnlyList<string> HostsOf(IEnumerable<Workload> workloads, string domain) =>
        [.. workloads.SelectMany(w => w.Hosts).Select(h => $"{h}.{domain}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Every cluster needs a weight of its own: records are weighted from birth, and a cluster left out by a slip would look like one at 0.</summary>
    private static SortedDictionary<string, int> ReadWeights(SettingsSource source)
    {
        var section = source.Keys.Section(Keys.Weights);
        var weights = new SortedDictionary<string, int>(StringComparer.Ordinal);
        if (!source.Keys.IsSound(Keys.Weights) || !source.Keys.IsSound(Keys.Environment))
        {
            return weights;
        }

        var clusters = source.Environment.Clusters.Select(c => c.Name).ToArray();
        section.OnlyKnows(clusters);
        foreach (var cluster in clusters)
        {
            weights[cluster] = section.Whole(cluster, 0, TrafficDefaults.WeightMax);
        }

        return weights;
    }
}
