using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Gates.Checks;

/// <summary>Gates about what can be seen of the clusters, and what it shows.</summary>
internal static class MonitoringChecks
{
    internal static Task<Verdict> ClustersAreMeasured(StepContext c, CancellationToken ct) => c.EachAsync(async cluster =>
    {
        var capacity = await c.Observation.CapacityAsync(cluster, ct).ConfigureAwait(false);
        var rate = await c.Observation.RequestRateAsync(cluster, ct).ConfigureAwait(false);
        return !capacity.IsKnown ? Verdict.NoData($"the pods of {cluster} are not known: {capacity.WhyNot}")
            : !rate.IsKnown ? Verdict.NoData($"the requests of {cluster} are not known: {rate.WhyNot}")
            : Verdict.Yes($"pods and requests of {cluster} are measured");
    });

    internal static async Task<Verdict> SourceIsHealthy(StepContext c, CancellationToken ct) => Verdict.All(
        await Readiness.ProbesAsync(c, c.State[c.Request.Source], ct).ConfigureAwait(false),
        await Analysis.OfRequestsAsync(c, c.Request.Source, ct).ConfigureAwait(false));

    internal static Task<Verdict> NobodyIsPaged(StepContext c, CancellationToken ct) => c.EachAsync(async cluster =>
    {
        var alerts = await c.Cloud.AlertsAsync(cluster, ct).ConfigureAwait(false);
        if (!alerts.IsKnown)
        {
            return Verdict.NoData($"the alerts of {cluster} are not known: {alerts.WhyNot}");
        }

        var (pages, tickets) = (alerts.Value!.Where(a => a.IsPage).Select(a => a.Name).ToList(), alerts.Value!.Where(a => !a.IsPage).Select(a => a.Name).ToList());
        return pages.Count > 0 ? Verdict.No($"{string.Join(", ", pages)} fires about {cluster}")
            : Verdict.Yes(tickets.Count > 0 ? $"{cluster} pages nobody (a ticket: {string.Join(", ", tickets)})" : $"{cluster} is quiet");
    });
}
