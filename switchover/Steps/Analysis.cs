namespace Tandem.Switchover.Steps;

/// <summary>Judges a cluster by the requests it serves. Three-valued: no data is not healthy.</summary>
internal static class Analysis
{
    internal static async Task<Verdict> OfRequestsAsync(StepContext c, string cluster, CancellationToken ct)
    {
        var rate = await c.Observation.RequestRateAsync(cluster, ct).ConfigureAwait(false);
        if (!rate.IsKnown)
        {
            return Verdict.NoData($"the requests of {cluster} are not known: {rate.WhyNot}");
        }

        var (all, failed) = (rate.Value!.PerSecond, rate.Value.FailedPerSecond);
        if (all <= 0)
        {
            return Verdict.NotYet($"{cluster} has served no request yet");
        }

        var share = failed / all;
        var says = $"{all:0.##} requests a second, {share:P2} failed";
        return share <= c.Limits.FailedShareMax ? Verdict.Yes(says) : Verdict.No($"{says}; at most {c.Limits.FailedShareMax:P0} may");
    }
}
