using System.Globalization;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Measuring;

/// <summary>What the clusters' own metrics say of their platform.</summary>
/// <param name="prometheus">Where the clusters' agents write to.</param>
/// <param name="clusters">The clusters of the environment.</param>
/// <param name="namespaces">The namespaces of the workloads.</param>
/// <param name="queries">What is asked.</param>
public sealed class PlatformMetrics(PrometheusClient prometheus, IReadOnlyList<string> clusters, IReadOnlyList<string> namespaces, GateQueries queries)
{
    /// <summary>The parts of the platform that are installed, in ordinal order of name.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Observed<IReadOnlyList<PlatformPart>>> PartsAsync(string cluster, CancellationToken cancellationToken)
    {
        var wanted = await AskAsync(cluster, queries.PartsWanted, cancellationToken).ConfigureAwait(false);
        var ready = await AskAsync(cluster, queries.PartsReady, cancellationToken).ConfigureAwait(false);
        if ((wanted.WhyNot ?? ready.WhyNot) is { } whyNot)
        {
            return Observed<IReadOnlyList<PlatformPart>>.NoData(whyNot);
        }

        var counts = ready.Value!.ToDictionary(s => s["part"], s => (int)s.Value, StringComparer.Ordinal);
        return Observed<IReadOnlyList<PlatformPart>>.Known([.. wanted.Value!
            .Select(s => new PlatformPart(s["part"], counts.GetValueOrDefault(s["part"]), (int)s.Value)).OrderBy(p => p.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The alerts that fire, in ordinal order of name.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Observed<IReadOnlyList<FiringAlert>>> AlertsAsync(string cluster, CancellationToken cancellationToken)
    {
        var firing = await AskAsync(cluster, queries.Alerts, cancellationToken).ConfigureAwait(false);
        return firing.WhyNot is { } whyNot
            ? Observed<IReadOnlyList<FiringAlert>>.NoData(whyNot)
            : Observed<IReadOnlyList<FiringAlert>>.Known([.. firing.Value!.Select(s => new FiringAlert(s["alertname"], s["urgency"] == "page")).OrderBy(a => a.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The alerts with the cluster's name that have fired within a time, in ordinal order of name.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="back">How far to look back; whole minutes count, one at least.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Observed<IReadOnlyList<PastAlert>>> AlertsWithinAsync(string cluster, TimeSpan back, CancellationToken cancellationToken)
    {
        var minutes = string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Floor(back.TotalMinutes)):0}m");
        var first = await AskAsync(cluster, queries.AlertsFirst.Replace("{back}", minutes, StringComparison.Ordinal), cancellationToken).ConfigureAwait(false);
        var last = await AskAsync(cluster, queries.AlertsLast.Replace("{back}", minutes, StringComparison.Ordinal), cancellationToken).ConfigureAwait(false);
        var now = await AlertsAsync(cluster, cancellationToken).ConfigureAwait(false);
        if ((first.WhyNot ?? last.WhyNot ?? now.WhyNot) is { } whyNot)
        {
            return Observed<IReadOnlyList<PastAlert>>.NoData(whyNot);
        }

        var (ends, firing) = (last.Value!.ToDictionary(s => s["alertname"], s => Time(s.Value), StringComparer.Ordinal), now.Value!.Select(a => a.Name).ToHashSet(StringComparer.Ordinal));
        return Observed<IReadOnlyList<PastAlert>>.Known([.. first.Value!.Select(s => (Name: s["alertname"], First: Time(s.Value)))
            .Select(a => new PastAlert(a.Name, a.First, ends.GetValueOrDefault(a.Name, a.First), firing.Contains(a.Name))).OrderBy(a => a.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The images that application pods name, in ordinal order; none is no answer.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Observed<IReadOnlyList<string>>> ImagesAsync(string cluster, CancellationToken cancellationToken)
    {
        var found = await SeriesAsync(cluster, queries.Images, cancellationToken).ConfigureAwait(false);
        return found switch
        {
            { WhyNot: { } whyNot } => Observed<IReadOnlyList<string>>.NoData(whyNot),
            { Value.Count: 0 } => Observed<IReadOnlyList<string>>.NoData($"no application pod of {string.Join(" or ", clusters)} has named an image within six hours"),
            _ => Observed<IReadOnlyList<string>>.Known([.. found.Value!.Select(s => s["image_spec"]).Where(i => i.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
        };
    }

    /// <summary>Series about a cluster that is known to send metrics: from a silent one, nothing would look like all is well.</summary>
    private async Task<Observed<IReadOnlyList<MetricSeries>>> AskAsync(string cluster, string query, CancellationToken cancellationToken)
    {
        var heard = await SeriesAsync(cluster, queries.IsHeard, cancellationToken).ConfigureAwait(false);
        return heard switch
        {
            { WhyNot: not null } => heard,
            { Value: var series } when series!.Any(s => s.Value > 0) => await SeriesAsync(cluster, query, cancellationToken).ConfigureAwait(false),
            _ => Observed<IReadOnlyList<MetricSeries>>.NoData($"{cluster} sends no metrics"),
        };
    }

    private static DateTimeOffset Time(double seconds) => DateTimeOffset.UnixEpoch.AddSeconds(seconds);

    private Task<Observed<IReadOnlyList<MetricSeries>>> SeriesAsync(string cluster, string query, CancellationToken cancellationToken) =>
        prometheus.SeriesAsync(MetricQueries.Fill(query, cluster, namespaces).Replace("{clusters}", string.Join('|', clusters), StringComparison.Ordinal), cancellationToken);
}
