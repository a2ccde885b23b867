using Tandem.Switchover.State;

namespace Tandem.Switchover.Steps;

/// <summary>Whether a cluster could take the traffic, by what can be measured of it.</summary>
internal static class Readiness
{
    /// <summary>
    /// Every pod that the target's workloads ask for is ready and none is held (R41). The source's count is told beside it and not demanded: where an
    /// autoscaler of pods has raised it under load, a target without load never gets there; it follows while the ramp brings it its share.
    /// </summary>
    internal static async Task<Verdict> CapacityAsync(StepContext c, CancellationToken ct)
    {
        var pods = await PodsAsync(c, c.Request.Target, ct).ConfigureAwait(false);
        var source = await c.Observation.CapacityAsync(c.Request.Source, ct).ConfigureAwait(false);
        return source.IsKnown && pods.Answer != Answer.NoData ? pods with { Says = $"{pods.Says} ({c.Request.Source} runs {source.Value!.PodsReady} pods)" } : pods;
    }

    /// <summary>Every pod that a cluster's workloads ask for is ready and none is held.</summary>
    internal static async Task<Verdict> PodsAsync(StepContext c, string cluster, CancellationToken ct)
    {
        var capacity = await c.Observation.CapacityAsync(cluster, ct).ConfigureAwait(false);
        if (!capacity.IsKnown)
        {
            return Verdict.NoData($"the capacity of {cluster} is not known: {capacity.WhyNot}");
        }

        var has = capacity.Value!;
        var says = $"{has.PodsReady} of {has.PodsWanted} pods and {has.NodesReady} of {has.NodesWanted} nodes ready";
        return has.PodsWanted > 0 && has.PodsReady >= has.PodsWanted && has.PodsHeld == 0 && has.NodesReady >= has.NodesWanted ? Verdict.Yes(says)
            : Verdict.NotYet(has.PodsHeld > 0 ? $"{says}, {has.PodsHeld} pods held" : says);
    }

    /// <summary>Every host answers, by host header, on every address of the cluster's own front door.</summary>
    internal static async Task<Verdict> ProbesAsync(StepContext c, ClusterState cluster, CancellationToken ct)
    {
        var probes = await c.Observation.ProbeAsync(cluster.Name, cluster.Addresses, c.State.Hosts, ct).ConfigureAwait(false);
        if (!probes.IsKnown)
        {
            return Verdict.NoData($"{cluster.Name} could not be probed: {probes.WhyNot}");
        }

        var failed = probes.Value!.Where(p => !p.Ok).ToList();
        var says = $"{probes.Value!.Count - failed.Count} of {probes.Value.Count} probes pass";
        return probes.Value.Count == 0 ? Verdict.NoData($"there is nothing to probe on {cluster.Name}: it has {cluster.Addresses.Count} addresses and the environment has {c.State.Hosts.Count} hosts")
            : failed.Count == 0 ? Verdict.Yes(says)
            : Verdict.NotYet($"{says}; {failed[0].Host} on {failed[0].Address}: {failed[0].Says}");
    }
}
