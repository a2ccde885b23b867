using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Steps;

/// <summary>
/// Judges a cluster while it serves. Three-valued: yes is healthy, no is sick, no data is inconclusive. Every verdict is of one of the three, so that at a
/// deadline a sick cluster is rolled back and an inconclusive one pauses. Nothing is remembered between two verdicts: a crash cannot corrupt one.
/// </summary>
internal static class Analysis
{
    /// <summary>Whether the target is well at a weight of the ramp, and DNS has brought it its share.</summary>
    internal static Task<Verdict> OfTargetAtAsync(StepContext c, int weight, CancellationToken ct) => LookAgainIfSickAsync(c, async () =>
    [
        .. await LookAsync(c, ct).ConfigureAwait(false),
        Findings.OfShare(c.Request.Target, await RatesAsync(c, ct).ConfigureAwait(false), Promise(c.State, c.Request, weight), c.Limits),
    ], ct);

    /// <summary>Whether the target is well: its pods, its probes and its requests, these beside the source's.</summary>
    internal static Task<Verdict> OfTargetAsync(StepContext c, CancellationToken ct) => LookAgainIfSickAsync(c, () => LookAsync(c, ct), ct);

    /// <summary>Whether a cluster with weight is well apart from its requests: pods and probes.</summary>
    internal static Task<Verdict> OfHealthAsync(StepContext c, string cluster, CancellationToken ct) =>
        LookAgainIfSickAsync(c, () => LookAtHealthAsync(c, cluster, ct), ct);

    /// <summary>Whether the requests of a cluster are well, compared with nobody's.</summary>
    internal static Task<Verdict> OfRequestsAsync(StepContext c, string cluster, CancellationToken ct) =>
        LookAgainIfSickAsync(c, () => LookAtRequestsAsync(c, cluster, null, ct), ct);

    /// <summary>One bad look takes nothing back: sick is what is sick in every one of <see cref="Limits.SickLooks"/> looks in a row.</summary>
    private static async Task<Verdict> LookAgainIfSickAsync(StepContext c, Func<Task<IReadOnlyList<Verdict>>> look, CancellationToken ct)
    {
        for (var looks = 1; ; looks++)
        {
            var verdict = Verdict.All(await look().ConfigureAwait(false));
            if (verdict.Answer != Answer.No)
            {
                return verdict;
            }

            if (looks >= c.Limits.SickLooks)
            {
                return looks == 1 ? verdict : verdict with { Says = $"{verdict.Says} ({looks} looks in a row)" };
            }

            await c.Clock.WaitAsync(c.Limits.PollInterval, ct).ConfigureAwait(false);
        }
    }

    private static async Task<IReadOnlyList<Verdict>> LookAsync(StepContext c, CancellationToken ct) =>
    [
        .. await LookAtHealthAsync(c, c.Request.Target, ct).ConfigureAwait(false),
        .. await LookAtRequestsAsync(c, c.Request.Target, c.Request.Source, ct).ConfigureAwait(false),
    ];

    private static async Task<IReadOnlyList<Verdict>> LookAtHealthAsync(StepContext c, string cluster, CancellationToken ct)
    {
        return
        [
            Findings.OfPods(cluster, await c.Observation.CapacityAsync(cluster, ct).ConfigureAwait(false), c.Limits),
            await ProbesAsync(c, cluster, ct).ConfigureAwait(false),
        ];
    }

    /// <summary>Probes that fail on every cluster that serves tell of the network between here and there, not of one cluster.</summary>
    private static async Task<Verdict> ProbesAsync(StepContext c, string cluster, CancellationToken ct)
    {
        var probes = await Readiness.ProbesAsync(c, c.State[cluster], ct).ConfigureAwait(false);
        if (probes.Answer != Answer.NotYet)
        {
            return probes;
        }

        foreach (var other in c.State.Clusters.Values.Where(o => o.Name != cluster && o.Weight > 0))
        {
            var others = await Readiness.ProbesAsync(c, other, ct).ConfigureAwait(false);
            if (!others.Holds)
            {
                return Verdict.NoData($"{probes.Says}, and on {other.Name} {others.Says}: neither answers from here, which may be this machine's network");
            }
        }

        return Verdict.No(probes.Says);
    }

    private static async Task<IReadOnlyList<Verdict>> LookAtRequestsAsync(StepContext c, string cluster, string? peer, CancellationToken ct)
    {
        var rate = await c.Observation.RequestRateAsync(cluster, ct).ConfigureAwait(false);
        var failures = Findings.OfFailures(cluster, rate, c.Limits);
        if (failures.Answer == Answer.NoData)
        {
            return [failures];
        }

        var latency = await c.Observation.LatencyAsync(cluster, ct).ConfigureAwait(false);
        return [failures, Findings.OfLatency(cluster, latency, await PeerLatencyAsync(c, peer, ct).ConfigureAwait(false), c.Limits)];
    }

    /// <summary>What the other side's requests take at the same time; null where it serves too few to be compared with.</summary>
    private static async Task<Observed<RequestLatency>?> PeerLatencyAsync(StepContext c, string? peer, CancellationToken ct)
    {
        if (peer is null)
        {
            return null;
        }

        var rate = await c.Observation.RequestRateAsync(peer, ct).ConfigureAwait(false);
        return rate.IsKnown && rate.Value!.Count < c.Limits.RequestsMin ? null : await c.Observation.LatencyAsync(peer, ct).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<(string Cluster, Observed<RequestRate> Rate)>> RatesAsync(StepContext c, CancellationToken ct)
    {
        var rates = new List<(string Cluster, Observed<RequestRate> Rate)>();
        foreach (var name in c.State.Clusters.Keys)
        {
            rates.Add((name, await c.Observation.RequestRateAsync(name, ct).ConfigureAwait(false)));
        }

        return rates;
    }

    // Beside the source's full weight, which is the ramp's last, even when the source is lowered already: then the target gets more, never less.
    private static SharePromise Promise(EnvironmentState state, OperationRequest request, int weight)
    {
        var others = request.Ramp[^1] + state.Clusters.Values.Where(s => s.Name != request.Target && s.Name != request.Source).Sum(s => s.Weight);
        return new(weight, ShareOf(request.Ramp.Where(w => w < weight).DefaultIfEmpty(0).Max()), ShareOf(weight));

        double ShareOf(int mine) => mine / (double)(mine + others);
    }
}
