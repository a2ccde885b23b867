using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Steps;

/// <summary>What single measurements mean, each from numbers alone: yes is healthy, no is sick, no data is inconclusive.</summary>
internal static class Findings
{
    /// <summary>Pods may lag behind an autoscaler that has just asked for more; a cluster with fewer than <see cref="Limits.ReadyShareMin"/> of them is sick.</summary>
    internal static Verdict OfPods(string cluster, Observed<ClusterCapacity> capacity, Limits limits)
    {
        if (!capacity.IsKnown)
        {
            return Verdict.NoData($"the pods of {cluster} are not known: {capacity.WhyNot}");
        }

        var (ready, wanted) = (capacity.Value!.PodsReady, capacity.Value.PodsWanted);
        var says = $"{ready} of {wanted} pods ready";
        return wanted == 0 ? Verdict.NoData($"{cluster} asks for no application pod")
            : ready >= wanted * limits.ReadyShareMin ? Verdict.Yes(says)
            : Verdict.No($"{says} on {cluster}; at least {limits.ReadyShareMin:P0} have to be");
    }

    /// <summary>The share of requests that failed. Too few requests say nothing.</summary>
    internal static Verdict OfFailures(string cluster, Observed<RequestRate> rate, Limits limits)
    {
        if (!rate.IsKnown)
        {
            return Verdict.NoData($"the requests of {cluster} are not known: {rate.WhyNot}");
        }

        var (all, failed) = (rate.Value!.PerSecond, rate.Value.FailedPerSecond);
        if (!(rate.Value.Count >= limits.RequestsMin) || !(all > 0) || !double.IsFinite(failed))
        {
            return Verdict.NoData($"{cluster} served {rate.Value.Count:0.#} requests in {Spell(rate.Value.Window)}, too few to judge: {limits.RequestsMin} are needed");
        }

        var share = failed / all;
        var says = $"{all:0.##} requests a second, {share:P2} failed";
        return share <= limits.FailedShareMax ? Verdict.Yes(says) : Verdict.No($"{says}; at most {limits.FailedShareMax:P0} may");
    }

    /// <summary>How long requests take, against a limit and against the other side at the same time.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="latency">Its latency.</param>
    /// <param name="peer">The other side's; null where there is nothing to compare with.</param>
    /// <param name="limits">The limits.</param>
    internal static Verdict OfLatency(string cluster, Observed<RequestLatency> latency, Observed<RequestLatency>? peer, Limits limits)
    {
        if (!latency.IsKnown)
        {
            return Verdict.NoData($"the latency of {cluster} is not known: {latency.WhyNot}");
        }

        var (takes, quantile) = (latency.Value!.Takes, latency.Value.Quantile);
        var says = $"{quantile * 100:0.##} % within {Spell(takes)}";
        if (takes > limits.LatencyMax)
        {
            return Verdict.No($"{says} on {cluster}; at most {Spell(limits.LatencyMax)} may pass");
        }

        if (peer is null || takes <= limits.LatencyComparedFrom)
        {
            return Verdict.Yes(says);
        }

        return !peer.Value.IsKnown ? Verdict.NoData($"{says} on {cluster}, but what to compare with is not known: {peer.Value.WhyNot}")
            : takes > limits.LatencyTimesSourceMax * peer.Value.Value!.Takes
                ? Verdict.No($"{says} on {cluster}, {Spell(peer.Value.Value.Takes)} on the source; at most {limits.LatencyTimesSourceMax:0.##} times as long may pass")
            : Verdict.Yes(says);
    }

    /// <summary>
    /// The share of all requests, against what the weight promises. Far below it nothing is wrong with the cluster: nobody was sent to it, so what it
    /// served says little of it.
    /// </summary>
    internal static Verdict OfShare(string cluster, IReadOnlyList<(string Cluster, Observed<RequestRate> Rate)> rates, SharePromise promise, Limits limits)
    {
        foreach (var (name, rate) in rates.Where(r => !r.Rate.IsKnown))
        {
            return Verdict.NoData($"the requests of {name} are not known: {rate.WhyNot}");
        }

        var total = rates.Sum(r => r.Rate.Value!.PerSecond);
        var share = total > 0 ? rates.Where(r => r.Cluster == cluster).Sum(r => r.Rate.Value!.PerSecond) / total : 0;
        var enough = promise.Before + (limits.FollowedShareMin * (promise.Now - promise.Before));
        return share >= enough
            ? Verdict.Yes($"{share:P1} of all requests")
            : Verdict.NoData($"{cluster} gets {share:P1} of all requests, weight {promise.Weight} promises {promise.Now:P1}: DNS has not followed");
    }

    private static string Spell(TimeSpan time) => time.TotalSeconds < 1 ? $"{time.TotalMilliseconds:0} ms" : $"{time.TotalSeconds:0.##} s";
}

/// <summary>What a weight promises.</summary>
/// <param name="Weight">The weight.</param>
/// <param name="Before">The share of all requests at the weight before it.</param>
/// <param name="Now">The share of all requests at it.</param>
internal sealed record SharePromise(int Weight, double Before, double Now);
