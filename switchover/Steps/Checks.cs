using Tandem.Switchover.Gates;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Steps;

/// <summary>What steps are made safe and proved by: the cells of the step table that look at the world.</summary>
internal static class Checks
{
    internal static Task<Verdict> Always(StepContext c, CancellationToken ct) => Task.FromResult(Verdict.Yes("nothing has to hold"));

    /// <summary>Every preflight gate, all of them, so that an operator sees every reason at once.</summary>
    internal static async Task<Verdict> GatesPass(StepContext c, CancellationToken ct)
    {
        var results = await PreflightGates.RunAsync(c, ct).ConfigureAwait(false);
        var failed = results.Where(r => !r.Passes).ToList();
        var accepted = results.Where(r => r.Accepted is not null).ToList();
        return failed.Count == 0
            ? Verdict.Yes($"{results.Count - accepted.Count} of {results.Count} gates pass{string.Concat(accepted.Select(a => $"\n  accepted {a.Gate.Id}, because {a.Accepted}: {a.Verdict.Says}"))}")
            : Verdict.No($"{results.Count(r => r.Verdict.Holds)} of {results.Count} gates pass\n" + string.Join("\n", failed.Select(f => $"  {f.Gate.Id}: {f.Verdict.Says}. {f.Gate.WhatToDo}")));
    }

    /// <summary>How long one look of a check may take: the gates have deadlines of their own, and wait for previews of every stack.</summary>
    internal static TimeSpan LookDeadline(Check check, Limits limits) => check == GatesPass ? limits.Gates.PreviewPatience + limits.LookDeadline : limits.LookDeadline;

    internal static async Task<Verdict> TargetHasNoWeight(StepContext c, CancellationToken ct)
    {
        var target = (await c.LookAsync(ct).ConfigureAwait(false))[c.Request.Target];
        return target.Weight == 0 ? Verdict.Yes($"{target.Name} has weight 0") : Verdict.No($"{target.Name} already has weight {target.Weight}");
    }

    internal static async Task<Verdict> SourceHasNoWeight(StepContext c, CancellationToken ct)
    {
        var state = await c.LookAsync(ct).ConfigureAwait(false);
        var source = state[c.Request.Source];
        return source.Weight == 0 && state[c.Request.Target].Weight > 0
            ? Verdict.Yes($"{source.Name} has weight 0, {c.Request.Target} has {state[c.Request.Target].Weight}")
            : Verdict.NotYet($"{source.Name} has weight {source.Weight}");
    }

    /// <summary>Role, every pod it asks for, and a probe for each host on the target's own addresses (R31, R126: the whole cluster is judged).</summary>
    internal static async Task<Verdict> TargetIsReady(StepContext c, CancellationToken ct)
    {
        var target = (await c.LookAsync(ct).ConfigureAwait(false))[c.Request.Target];
        if (target.Role != Role.Active)
        {
            return Verdict.NotYet($"{target.Name} has role {target.Role.ToString().ToLowerInvariant()}");
        }

        // One that serves already and turns sick is not waited for.
        var health = target.Weight > 0 ? await Analysis.OfHealthAsync(c, target.Name, ct).ConfigureAwait(false) : Verdict.Yes("it serves nobody yet");
        if (!health.Holds)
        {
            return health;
        }

        var capacity = await Readiness.CapacityAsync(c, ct).ConfigureAwait(false);
        return capacity.Holds ? Verdict.All(capacity, await Readiness.ProbesAsync(c, target, ct).ConfigureAwait(false)) : capacity;
    }

    /// <summary>The target has at least this weight and, now that resolvers had time to ask again, it is well.</summary>
    internal static Check TargetServesAt(int weight) => async (c, ct) =>
    {
        var target = (await c.LookAsync(ct).ConfigureAwait(false))[c.Request.Target];
        if (target.Weight < weight)
        {
            return Verdict.NotYet($"{target.Name} has weight {target.Weight}, not {weight}");
        }

        return Verdict.All(Verdict.Yes($"weight {target.Weight}"), await Analysis.OfTargetAtAsync(c, weight, ct).ConfigureAwait(false));
    };

    /// <summary>The source may go: the target is at its full weight, ready and well (I2, I7).</summary>
    internal static async Task<Verdict> TargetServesAll(StepContext c, CancellationToken ct)
    {
        var ready = await TargetIsReady(c, ct).ConfigureAwait(false);
        return ready.Holds ? await TargetServesAt(c.Request.Ramp[^1])(c, ct).ConfigureAwait(false) : ready;
    }

    /// <summary>The source may be held: nobody is sent to it any more, and who takes its place is well.</summary>
    internal static async Task<Verdict> SourceMayRest(StepContext c, CancellationToken ct)
    {
        var lowered = await SourceHasNoWeight(c, ct).ConfigureAwait(false);
        return lowered.Holds ? await Analysis.OfTargetAsync(c, ct).ConfigureAwait(false) : lowered;
    }

    internal static async Task<Verdict> SourceIsHeld(StepContext c, CancellationToken ct)
    {
        var source = (await c.LookAsync(ct).ConfigureAwait(false))[c.Request.Source];
        if (source.Role != Role.Standby)
        {
            return Verdict.NotYet($"{source.Name} has role {source.Role.ToString().ToLowerInvariant()}");
        }

        var capacity = await c.Observation.CapacityAsync(source.Name, ct).ConfigureAwait(false);
        if (!capacity.IsKnown)
        {
            return Verdict.NoData($"the pods of {source.Name} are not known: {capacity.WhyNot}");
        }

        // A warm standby keeps some of its pods running on purpose; its role output says that the rest has followed.
        var says = $"{capacity.Value!.PodsReady} application pods run on {source.Name}, {capacity.Value.PodsHeld} are held";
        return capacity.Value.PodsReady == 0 || source.IsWarmStandby ? Verdict.Yes(says) : Verdict.NotYet(says);
    }
}
