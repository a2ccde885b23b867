namespace Tandem.Switchover.Steps;

/// <summary>
/// Whether a cluster that has no weight has run dry. Measured, not timed: its requests against all requests of the environment, and the connections that
/// are open at its front door, for a stream or a WebSocket asks nothing while it lives.
/// </summary>
internal static class Draining
{
    /// <summary>The source is dry. While it is not, it could still take over: a target that turns sick meanwhile is a failure and no deadline.</summary>
    internal static async Task<Verdict> SourceIsDrained(StepContext c, CancellationToken ct)
    {
        var dry = await IsDrainedAsync(c, c.Request.Source, ct).ConfigureAwait(false);
        var target = await Analysis.OfTargetAsync(c, ct).ConfigureAwait(false);
        return target.Answer == Answer.No ? target : dry;
    }

    internal static async Task<Verdict> IsDrainedAsync(StepContext c, string cluster, CancellationToken ct)
    {
        var watched = c.WatchedFor($"drain of {cluster}");
        var (requests, connections) = (0.0, 0);
        var left = new Residue(cluster, watched, c.State.Ttl);
        foreach (var name in c.State.Clusters.Keys)
        {
            var rate = await c.Observation.RequestRateAsync(name, ct).ConfigureAwait(false);
            if (!rate.IsKnown)
            {
                return Verdict.NoData($"the request rate of {name} is not known: {rate.WhyNot}");
            }

            var open = await c.Observation.OpenConnectionsAsync(name, ct).ConfigureAwait(false);
            if (!open.IsKnown)
            {
                return Verdict.NoData($"the open connections of {name} are not known: {open.WhyNot}");
            }

            (requests, connections) = (requests + rate.Value!.PerSecond, connections + open.Value);
            left = name == cluster ? left with { RequestsPerSecond = rate.Value.PerSecond, Window = rate.Value.Window, OpenConnections = open.Value } : left;
        }

        left = left with { AllRequestsPerSecond = requests };
        var connectionsMax = Math.Max(c.Limits.DrainedConnectionsMax, c.Limits.DrainedShareMax * connections);
        return left.Share <= c.Limits.DrainedShareMax && left.OpenConnections <= connectionsMax ? Verdict.Yes(left.Figures) : Verdict.NotYet(left.InWords(c.Limits));
    }
}
