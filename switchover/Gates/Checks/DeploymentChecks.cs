using Tandem.Switchover.Names;
using Tandem.Switchover.State;
using Tandem.Switchover.Steps;
using static Tandem.Switchover.Gates.Scope;

namespace Tandem.Switchover.Gates.Checks;

/// <summary>Gates about what the stacks put out, and what they would change.</summary>
internal static class DeploymentChecks
{
    private const string NoneOfThem = "none";

    internal static Task<Verdict> SourceIsActive(StepContext c, CancellationToken ct)
    {
        var source = c.State[c.Request.Source];
        return Said(c.State.ActiveCluster == source && source.Role == Role.Active
            ? Verdict.Yes($"{source.Name} has role active and all the traffic")
            : Verdict.No($"{source.Name} is {Word(source.Role)} with weight {source.Weight}; {(c.State.ActiveCluster is { } active ? $"{active.Name} has all the traffic" : "no single cluster has all the traffic")}"));
    }

    internal static Task<Verdict> TargetIsStandby(StepContext c, CancellationToken ct) => Said(c.Target() is { Weight: 0, Role: Role.Standby or Role.Active } target
        ? Verdict.Yes($"{target.Name} is {Word(target.Role)} with weight 0")
        : Verdict.No($"{c.Target().Name} is {Word(c.Target().Role)} with weight {c.Target().Weight}"));

    internal static Task<Verdict> SameRelease(StepContext c, CancellationToken ct) => Said(Same(c, "release", s => s.Release));

    internal static Task<Verdict> SameFingerprint(StepContext c, CancellationToken ct) => Said(Same(c, "fingerprint", s => s.Fingerprint));

    internal static Task<Verdict> ConfigIsDeployed(StepContext c, CancellationToken ct)
    {
        var roles = c.Clusters().Select(name => c.State[name]).Where(s => s.Role != s.ConfiguredRole)
            .Select(s => $"{s.Name}: role is {Word(s.Role)}, config says {Word(s.ConfiguredRole)}");
        var weights = c.State.Clusters.Values.Where(s => s.Weight != s.ConfiguredWeight).Select(s => $"{s.Name}: weight is {s.Weight}, config says {s.ConfiguredWeight}");
        var differs = roles.Concat(weights).ToList();
        return Said(differs.Count == 0 ? Verdict.Yes("roles and weights are as config says") : Verdict.No(string.Join("; ", differs)));
    }

    internal static async Task<Verdict> NothingPending(StepContext c, CancellationToken ct)
    {
        var found = await Task.WhenAll(c.StacksToUpdate().Select(async stack =>
        {
            var pending = await c.Stacks.PendingOperationsAsync(stack, ct).ConfigureAwait(false);
            return pending.Count == 0 ? Verdict.Yes(stack) : Verdict.No($"{stack}: an update was cut off while {string.Join(", ", pending.Select(p => $"{p.Operation} {p.Type} {p.Name}"))}");
        })).ConfigureAwait(false);
        var verdict = Verdict.All(found);
        return verdict.Holds ? Verdict.Yes($"no operation is pending on {string.Join(", ", c.StacksToUpdate())}") : verdict;
    }

    internal static async Task<Verdict> NothingToUpdate(StepContext c, CancellationToken ct)
    {
        var waiting = new List<string>();
        var stacks = c.StacksToUpdate().Concat(c.Networks()).ToList();
        foreach (var stack in stacks)
        {
            var preview = await c.Stacks.PreviewAsync(stack, ct).ConfigureAwait(false);
            if (!preview.IsEmpty)
            {
                waiting.Add($"{stack} has changes to make ({string.Join(", ", preview.Changes.Where(p => p.Value > 0 && p.Key != "same").Select(p => $"{p.Key} {p.Value}"))})");
            }
        }

        return waiting.Count == 0 ? Verdict.Yes($"preview shows no change on {string.Join(", ", stacks)}") : Verdict.No(string.Join("; ", waiting));
    }

    internal static async Task<Verdict> TargetHasSoaked(StepContext c, CancellationToken ct)
    {
        var changed = await c.Cloud.LastChangeAsync(c.Request.Target, ct).ConfigureAwait(false);
        if (!changed.IsKnown)
        {
            return Verdict.NoData(changed.WhyNot!);
        }

        var (age, least) = (c.Clock.UtcNow - changed.Value, c.Limits.Gates.Soak);
        return age >= least
            ? Verdict.Yes($"{c.Request.Target} was left alone for {Spell(age)}")
            : Verdict.No($"{c.Request.Target} was changed {Spell(age)} ago; it has to run for {Spell(least)} first");
    }

    /// <summary>Which workloads may run in both clusters at once, and which run in one only (R28): all of them have to say.</summary>
    internal static Task<Verdict> ConcurrencyIsDeclared(StepContext c, CancellationToken ct)
    {
        var declared = c.Target().Concurrency;
        var silent = declared.Where(w => w.Value is not ("supported" or "external-lock" or "primary-only")).Select(w => w.Key).ToList();
        return Said(declared.Count == 0 ? Verdict.NoData($"{c.Request.Target} has no output '{OutputNames.Concurrency}'")
            : silent.Count > 0 ? Verdict.No($"nobody says what happens while both clusters run {string.Join(", ", silent)}")
            : Verdict.Yes($"{declared.Count} workloads say it: {With(declared, "primary-only")} run in one cluster only, {With(declared, "external-lock")} guard themselves"));
    }

    private static string With(IReadOnlyDictionary<string, string> declared, string concurrency) =>
        declared.Where(w => w.Value == concurrency).Select(w => w.Key).ToList() is { Count: > 0 } names ? $"{names.Count} ({string.Join(", ", names)})" : NoneOfThem;

    private static string Spell(TimeSpan time) => time switch
    {
        { TotalHours: < 2 } => $"{time.TotalMinutes:0} min",
        { TotalDays: < 2 } => $"{time.TotalHours:0} h",
        _ => $"{time.TotalDays:0} days",
    };

    private static Verdict Same(StepContext c, string what, Func<ClusterState, string?> of)
    {
        var (source, target) = (of(c.State[c.Request.Source]), of(c.State[c.Request.Target]));
        return source is null || target is null ? Verdict.NoData($"{(source is null ? c.Request.Source : c.Request.Target)} does not say its {what}")
            : source == target ? Verdict.Yes($"both have {what} {source}")
            : Verdict.No($"{c.Request.Source} has {what} {source}, {c.Request.Target} has {target}");
    }
}
