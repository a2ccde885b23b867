using Tandem.Switchover.State;

namespace Tandem.Switchover.Steps;

/// <summary>Whether a cluster could take the traffic, by what can be measured of it.</summary>
internal static class Readiness
{
    /// <summary>Every pod the workloads ask for is ready, none is held, and there are at least as many as the source runs (R41).</summary>
    internal static async Task<Verdict> CapacityAsync(StepContext c, CancellationToken ct)
    {
        var target = await c.Observation.CapacityAsync(c.Request.Target, ct).ConfigureAwait(false);
        if (!target.IsKnown)
        {
            return Verdict.NoData($"the capacity of {c.Request.Target} is not known: {target.WhyNot}");
        }

        var source = await c.Observation.CapacityAsync(c.Request.Source, ct).ConfigureAwait(false);
        if (!source.IsKnown)
        {
            return Verdict.NoData($"the capacity of {c.Request.Source} is not known: {source.WhyNot}");
        }

        var (has, needs) = (target.Value!, Math.Max(target.Value!.PodsWanted, source.Value!.PodsReady));
        var says = $"{has.PodsReady} of {needs} pods and {has.NodesReady} of {has.NodesWanted} nodes ready";
        return has.PodsReady >= needs && has.PodsHeld == 0 && has.NodesReady >= has.NodesWanted ? Verdict.Yes(says)
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
