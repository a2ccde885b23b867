using Tandem.Switchover.State;

namespace Tandem.Switchover.Steps;

/// <summary>Whether a cluster could serve now, as a failover and a way back ask it: by probes first, and by numbers where there are any.</summary>
internal static class ServingChecks
{
    /// <summary>
    /// Role, probes on its own addresses, and every pod where that is known. In a failover the metrics may have died with the old side: then the probes
    /// have to do, because waiting for numbers hurts more.
    /// </summary>
    internal static Task<Verdict> TargetCanServe(StepContext c, CancellationToken ct) => CanServeAsync(c, c.Request.Target, ct);

    /// <summary>The source could take the traffic back (I2).</summary>
    internal static Task<Verdict> SourceCanServe(StepContext c, CancellationToken ct) => CanServeAsync(c, c.Request.Source, ct);

    /// <summary>The source has weight and could take the rest: only then is the target taken out of DNS. Two sick clusters are left as they are.</summary>
    internal static async Task<Verdict> SourceServes(StepContext c, CancellationToken ct)
    {
        var source = (await c.LookAsync(ct).ConfigureAwait(false))[c.Request.Source];
        return source.Weight > 0 ? await CanServeAsync(c, source.Name, ct).ConfigureAwait(false) : Verdict.NotYet($"{source.Name} has weight 0");
    }

    internal static Check TargetHasWeight(int weight) => async (c, ct) =>
    {
        var target = (await c.LookAsync(ct).ConfigureAwait(false))[c.Request.Target];
        return target.Weight >= weight ? Verdict.Yes($"{target.Name} has weight {target.Weight}") : Verdict.NotYet($"{target.Name} has weight {target.Weight}, not {weight}");
    };

    internal static async Task<Verdict> OthersHaveNoWeight(StepContext c, CancellationToken ct)
    {
        var state = await c.LookAsync(ct).ConfigureAwait(false);
        var others = state.Clusters.Values.Where(o => o.Name != c.Request.Target && o.Weight > 0).Select(o => $"{o.Name} has weight {o.Weight}").ToList();
        return others.Count == 0 ? Verdict.Yes($"{c.Request.Target} alone has weight") : Verdict.NotYet(string.Join(", ", others));
    }

    private static async Task<Verdict> CanServeAsync(StepContext c, string name, CancellationToken ct)
    {
        var cluster = (await c.LookAsync(ct).ConfigureAwait(false))[name];
        if (cluster.Role != Role.Active)
        {
            return Verdict.NotYet($"{name} has role {cluster.Role.ToString().ToLowerInvariant()}");
        }

        var capacity = await Readiness.PodsAsync(c, name, ct).ConfigureAwait(false);
        var probes = await Readiness.ProbesAsync(c, cluster, ct).ConfigureAwait(false);
        return capacity.Answer == Answer.NoData && probes.Holds ? Verdict.Yes($"{probes.Says}; {capacity.Says}") : Verdict.All(capacity, probes);
    }
}
