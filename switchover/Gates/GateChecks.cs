using Tandem.Switchover.Names;
using Tandem.Switchover.State;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Gates;

/// <summary>What the gates look at.</summary>
internal static class GateChecks
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

    internal static Task<Verdict> SourceIsActive(StepContext c, CancellationToken ct)
    {
        var source = c.State[c.Request.Source];
        return Said(c.State.ActiveCluster == source && source.Role == Role.Active
            ? Verdict.Yes($"{source.Name} has role active and all the traffic")
            : Verdict.No($"{source.Name} is {Word(source.Role)} with weight {source.Weight}; {(c.State.ActiveCluster is { } active ? $"{active.Name} has all the traffic" : "no single cluster has all the traffic")}"));
    }

    internal static Task<Verdict> TargetIsStandby(StepContext c, CancellationToken ct)
    {
        var target = c.State[c.Request.Target];
        return Said(target is { Weight: 0, Role: Role.Standby or Role.Active }
            ? Verdict.Yes($"{target.Name} is {Word(target.Role)} with weight 0")
            : Verdict.No($"{target.Name} is {Word(target.Role)} with weight {target.Weight}"));
    }

    internal static Task<Verdict> SameRelease(StepContext c, CancellationToken ct) => Said(Same(c, "release", s => s.Release));

    internal static Task<Verdict> SameFingerprint(StepContext c, CancellationToken ct) => Said(Same(c, "fingerprint", s => s.Fingerprint));

    internal static Task<Verdict> ConfigIsDeployed(StepContext c, CancellationToken ct)
    {
        var differs = c.State.Clusters.Values
            .SelectMany(s => new[]
            {
                s.Role == s.ConfiguredRole ? null : $"{s.Name}: role is {Word(s.Role)}, config says {Word(s.ConfiguredRole)}",
                s.Weight == s.ConfiguredWeight ? null : $"{s.Name}: weight is {s.Weight}, config says {s.ConfiguredWeight}",
            })
            .OfType<string>().ToList();
        return Said(differs.Count == 0 ? Verdict.Yes("roles and weights are as config says") : Verdict.No(string.Join("; ", differs)));
    }

    internal static async Task<Verdict> NothingToUpdate(StepContext c, CancellationToken ct)
    {
        var waiting = new List<string>();
        foreach (var stack in new[] { c.Request.Source, c.Request.Target, StackNames.Traffic(c.Request.Environment) })
        {
            var preview = await c.Stacks.PreviewAsync(stack, ct).ConfigureAwait(false);
            if (!preview.IsEmpty)
            {
                waiting.Add($"{stack} has changes to make ({string.Join(", ", preview.Changes.Where(p => p.Value > 0 && p.Key != "same").Select(p => $"{p.Key} {p.Value}"))})");
            }
        }

        return waiting.Count == 0 ? Verdict.Yes("preview shows no change on either cluster and on traffic") : Verdict.No(string.Join("; ", waiting));
    }

    internal static Task<Verdict> TtlAsConfigured(StepContext c, CancellationToken ct) => Said(c.State.Ttl == c.State.ConfiguredTtl && c.State.Ttl > TimeSpan.Zero
        ? Verdict.Yes($"TTL is {c.State.Ttl.TotalSeconds} s")
        : Verdict.No($"TTL is {c.State.Ttl.TotalSeconds} s, config says {c.State.ConfiguredTtl.TotalSeconds} s"));

    internal static async Task<Verdict> SourceIsHealthy(StepContext c, CancellationToken ct) => Verdict.All(
        await Readiness.ProbesAsync(c, c.State[c.Request.Source], ct).ConfigureAwait(false),
        await Analysis.OfRequestsAsync(c, c.Request.Source, ct).ConfigureAwait(false));

    internal static async Task<Verdict> TargetIsMeasured(StepContext c, CancellationToken ct)
    {
        var capacity = await c.Observation.CapacityAsync(c.Request.Target, ct).ConfigureAwait(false);
        var rate = await c.Observation.RequestRateAsync(c.Request.Target, ct).ConfigureAwait(false);
        return Verdict.All(
            capacity.IsKnown ? Verdict.Yes($"{capacity.Value!.PodsHeld} pods held, {capacity.Value.NodesReady} nodes ready") : Verdict.NoData($"the pods of {c.Request.Target} are not known: {capacity.WhyNot}"),
            rate.IsKnown ? Verdict.Yes("its requests are measured") : Verdict.NoData($"the requests of {c.Request.Target} are not known: {rate.WhyNot}"));
    }

    internal static Task<Verdict> FrontDoorsKnown(StepContext c, CancellationToken ct)
    {
        var missing = new[] { c.Request.Source, c.Request.Target }.Where(n => c.State[n].Addresses.Count == 0).Select(n => $"{n} has no output '{OutputNames.Addresses}'")
            .Concat(c.State.Hosts.Count == 0 ? [$"{StackNames.Traffic(c.Request.Environment)} has no output '{OutputNames.Hosts}'"] : []).ToList();
        return Said(missing.Count == 0 ? Verdict.Yes($"{c.State.Hosts.Count} hosts on both front doors") : Verdict.No(string.Join("; ", missing)));
    }

    private static Verdict Same(StepContext c, string what, Func<ClusterState, string?> of)
    {
        var (source, target) = (of(c.State[c.Request.Source]), of(c.State[c.Request.Target]));
        return source is null || target is null ? Verdict.NoData($"{(source is null ? c.Request.Source : c.Request.Target)} does not say its {what}")
            : source == target ? Verdict.Yes($"both have {what} {source}")
            : Verdict.No($"{c.Request.Source} has {what} {source}, {c.Request.Target} has {target}");
    }

    private static string Word(Role role) => role.ToString().ToLowerInvariant();

    private static Task<Verdict> Said(Verdict verdict) => Task.FromResult(verdict);
}
