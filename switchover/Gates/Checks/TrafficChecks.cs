using System.Globalization;
using Tandem.Switchover.Names;
using Tandem.Switchover.Steps;
using static Tandem.Switchover.Gates.Scope;

namespace Tandem.Switchover.Gates.Checks;

/// <summary>Gates about how requests come in.</summary>
internal static class TrafficChecks
{
    internal static Task<Verdict> TrafficFollowsWeights(StepContext c, CancellationToken ct)
    {
        var traffic = StackNames.Traffic(c.Request.Environment);
        return Said(c.State.Mode switch
        {
            "front-door" or "shared-load-balancer" => Verdict.Yes($"mode is {c.State.Mode}: traffic follows the weights of {traffic}"),
            "per-workload" => Verdict.No("mode is per-workload: each cluster publishes the infra:weight of its own stack, which a switchover does not move yet"),
            "active-active" => Verdict.No("mode is active-active: every cluster serves at all times, so there is no standby to move production to"),
            null => Verdict.NoData($"{traffic} has no output '{OutputNames.Mode}'"),
            var other => Verdict.No($"mode is {other}, which a switchover does not know"),
        });
    }

    internal static Task<Verdict> FrontDoorsAreKnown(StepContext c, CancellationToken ct)
    {
        var missing = c.Clusters().Where(n => c.State[n].Addresses.Count == 0).Select(n => $"{n} has no output '{OutputNames.Addresses}'")
            .Concat(c.State.Hosts.Count == 0 ? [$"{StackNames.Traffic(c.Request.Environment)} has no output '{OutputNames.Hosts}'"] : []).ToList();
        return Said(missing.Count == 0 ? Verdict.Yes($"{c.State.Hosts.Count} hosts on the front doors of {c.Names()}") : Verdict.No(string.Join("; ", missing)));
    }

    /// <summary>
    /// By host header on the target's own addresses. While its applications are held no application can answer; that the front door does, with whatever
    /// status, proves addresses, load balancer, certificate and ingress controller.
    /// </summary>
    internal static async Task<Verdict> FrontDoorAnswers(StepContext c, CancellationToken ct)
    {
        var target = c.Target();
        var probes = await c.Observation.ProbeAsync(target.Name, target.Addresses, c.State.Hosts, ct).ConfigureAwait(false);
        if (!probes.IsKnown)
        {
            return Verdict.NoData($"{target.Name} could not be probed: {probes.WhyNot}");
        }

        var silent = probes.Value!.Where(p => !p.Ok && !IsStatus(p.Says)).ToList();
        return probes.Value!.Count == 0 ? Verdict.NoData($"there is nothing to probe on {target.Name}: it has {target.Addresses.Count} addresses and the environment has {c.State.Hosts.Count} hosts")
            : silent.Count == 0 ? Verdict.Yes($"{probes.Value.Count} of {probes.Value.Count} probes of {target.Name} are answered")
            : Verdict.No($"{silent.Count} of {probes.Value.Count} probes of {target.Name} are not answered; {silent[0].Host} on {silent[0].Address}: {silent[0].Says}");
    }

    internal static Task<Verdict> TargetsAreHealthy(StepContext c, CancellationToken ct) => c.EachAsync(async cluster =>
    {
        var targets = await c.Cloud.TargetsAsync(cluster, ct).ConfigureAwait(false);
        if (!targets.IsKnown)
        {
            return Verdict.NoData($"{cluster}: {targets.WhyNot}");
        }

        var (all, sick) = (targets.Value!.Where(t => t.State != "draining").ToList(), targets.Value!.Where(t => t.State is not ("healthy" or "initial" or "draining")).ToList());
        var healthy = all.Count(t => t.State == "healthy");
        return all.Count == 0 ? Verdict.No($"the load balancer of {cluster} has no target")
            : sick.Count > 0 ? Verdict.No($"{healthy} of {all.Count} targets of {cluster} are healthy; {sick[0].Address} in {sick[0].Group} is {sick[0].State}")
            : healthy < all.Count ? Verdict.NotYet($"{healthy} of {all.Count} targets of {cluster} are healthy")
            : Verdict.Yes($"{healthy} of {all.Count} in {cluster}");
    });

    internal static Task<Verdict> CertificatesHold(StepContext c, CancellationToken ct) => c.EachAsync(async cluster =>
    {
        var shown = await c.Cloud.CertificatesAsync(cluster, c.State[cluster].Addresses, c.State.Hosts, ct).ConfigureAwait(false);
        if (!shown.IsKnown || shown.Value!.Count == 0)
        {
            return Verdict.NoData($"{cluster}: {(shown.IsKnown ? "there is no address or host to look at" : shown.WhyNot)}");
        }

        var (bad, first) = (shown.Value.FirstOrDefault(s => s.WhyNot is not null), shown.Value.MinBy(s => s.Until)!);
        var (left, least) = (first.Until - c.Clock.UtcNow, c.Limits.Gates.CertificateLeft);
        var says = string.Create(CultureInfo.InvariantCulture, $"{cluster} until {first.Until:yyyy-MM-dd}");
        return bad is not null ? Verdict.No($"the certificate that {bad.Address} of {cluster} shows for {bad.Host} would not be taken: {bad.WhyNot}")
            : left >= least ? Verdict.Yes(says)
            : Verdict.No($"{says}, in {left?.TotalDays:0} days; {least.TotalDays:0} at least have to be left");
    });

    internal static async Task<Verdict> LeversAreAtRest(StepContext c, CancellationToken ct)
    {
        var levers = c.State.Levers;
        if (levers.Count == 0)
        {
            return Verdict.Yes("no lever is configured");
        }

        var pulled = await c.Cloud.PulledLeversAsync(levers, ct).ConfigureAwait(false);
        var hurts = (pulled.Value ?? []).Where(c.Clusters().Contains).ToList();
        return !pulled.IsKnown ? Verdict.NoData(pulled.WhyNot!)
            : hurts.Count == 0 ? Verdict.Yes($"{levers.Count} levers at rest")
            : Verdict.No($"DNS does not answer with {string.Join(" and ", hurts)}, whatever the weights: {string.Join(", ", hurts.Select(h => levers[h]))} is there");
    }

    private static bool IsStatus(string says) => says.Length >= 3 && says[..3].All(char.IsAsciiDigit) && (says.Length == 3 || says[3] is ':' or ' ');
}
