using System.Globalization;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Evidence;

/// <summary>
/// What has to be the case before a cluster gets the applications of the next phase, all asked and all told at once. The last three are the evidence of R65:
/// each about this cluster, and seen since it runs what it runs.
/// </summary>
public static class EvidenceRules
{
    private const string RaiseStep = "raise-target";

    /// <summary>The rules; evidence comes last.</summary>
    public static IReadOnlyList<EvidenceRule> All { get; } =
    [
        new("deployed", "it is deployed, and says since when", Guard.Firm, IsDeployed, s => $"Bring it up first: tandem up {s.Request.Cluster}."),
        new("phase-before", "it runs the phase before the one that is asked for", Guard.Firm, RunsThePhaseBefore, s => "A cluster goes from phase 1 to phase 2: tandem status shows what is up."),
        new("nothing-unfinished", "no operation of the environment is unfinished", Guard.Firm, NothingIsUnfinished, s => $"Finish it first: tandem status {s.Request.Environment} says how."),
        new("steering", "an operation moved production to it, and another moved it away; a drill counts", Guard.Judgement, Steered, s => OnceItIsUp(s, "steering", $"Practise it: {Practice(s)}.")),
        new("alerting", "an alert with its name fired, and ended", Guard.Judgement, Alerted, s => OnceItIsUp(s, "alerting", "Provoke one that harms nobody, as docs/applications.md says.")),
        new("metrics", "requests, their latency and its pods had figures while it served", Guard.Judgement, Measured, s => OnceItIsUp(s, "metrics", $"Let it serve once, so that it can be measured: {Practice(s)}.")),
    ];

    /// <summary>The rules that are evidence, by name, in the order of R65.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. All.Where(r => r.Guard == Guard.Judgement).Select(r => r.Id)];

    private static Verdict IsDeployed(EvidenceScope s) => s.Since is { } since
        ? Verdict.Yes($"{s.Request.Cluster} runs what it runs since {Text(since)}")
        : Verdict.No($"nothing is deployed on {s.Request.Cluster}, so nothing can have been proved there");

    private static Verdict RunsThePhaseBefore(EvidenceScope s) => s.Phase is not { } phase
        ? Verdict.NoData($"{s.Request.Cluster} does not say its phase")
        : phase == s.Request.To - 1 ? Verdict.Yes($"{s.Request.Cluster} runs phase {phase}") : Verdict.No($"{s.Request.Cluster} runs phase {phase}, and phase {s.Request.To} was asked for");

    private static Verdict NothingIsUnfinished(EvidenceScope s) => s.History.Unfinished is { } unfinished
        ? Verdict.No($"{OperationWords.Of(unfinished)} is not finished") : Verdict.Yes("no operation is unfinished");

    private static Verdict Steered(EvidenceScope s)
    {
        if (s.Since is null)
        {
            return NothingDeployed(s);
        }

        var (to, away) = (s.Moves.LastOrDefault(o => o.Request.Target == s.Request.Cluster), s.Moves.LastOrDefault(o => o.Request.Source == s.Request.Cluster));
        return (to, away) switch
        {
            ({ }, { }) => Verdict.Yes($"{Named(to)} moved production to {s.Request.Cluster}, {Named(away)} moved it away"),
            ({ }, null) => Verdict.NotYet($"{Named(to)} moved production to {s.Request.Cluster}, and nothing has moved it away since {Text(s.Since)}"),
            (null, { }) => Verdict.NotYet($"{Named(away)} moved production away from {s.Request.Cluster}, and nothing has moved it there since {Text(s.Since)}"),
            _ => Verdict.No($"no operation has moved production to {s.Request.Cluster} or away since {Text(s.Since)}"),
        };
    }

    private static Verdict Alerted(EvidenceScope s)
    {
        if (s.Since is null)
        {
            return NothingDeployed(s);
        }

        if (!s.Alerts.IsKnown)
        {
            return Verdict.NoData($"the alerts of {s.Request.Cluster} are not known: {s.Alerts.WhyNot}");
        }

        var (ended, fires) = (s.Alerts.Value!.FirstOrDefault(a => !a.FiresNow), s.Alerts.Value!.FirstOrDefault(a => a.FiresNow));
        return (ended, fires) switch
        {
            ({ }, _) => Verdict.Yes($"{ended.Name} fired from {Text(ended.First)} to {Text(ended.Last)}"),
            (null, { }) => Verdict.NotYet($"{fires.Name} fires since {Text(fires.First)}, and nobody has seen it end"),
            _ => Verdict.No($"no alert about {s.Request.Cluster} has fired since {Text(s.Since)}"),
        };
    }

    /// <summary>A cluster that serves is measured now. For one that rests the journal has what a raise was proved by: without figures it would not have been.</summary>
    private static Verdict Measured(EvidenceScope s)
    {
        if (s.Since is null)
        {
            return NothingDeployed(s);
        }

        var (rate, latency, capacity) = s.Measured;
        if (rate is { IsKnown: true, Value.PerSecond: > 0 } && latency.IsKnown && capacity.IsKnown)
        {
            return Verdict.Yes(string.Create(
                CultureInfo.InvariantCulture,
                $"now {rate.Value.PerSecond:0.##} requests a second, {rate.Value.FailedPerSecond:0.##} of them failed, {latency.Value!.Quantile * 100:0.##} % within {latency.Value.Takes.TotalMilliseconds:0} ms, {capacity.Value!.PodsReady} of {capacity.Value.PodsWanted} pods ready"));
        }

        var raised = s.Moves.Where(o => o.Request.Target == s.Request.Cluster)
            .Select(o => (Operation: o, Proof: o.Entries.LastOrDefault(e => e.Event == JournalEvent.Done && e.Step.StartsWith(RaiseStep, StringComparison.Ordinal)))).LastOrDefault(m => m.Proof is not null);
        return raised is { Proof: { } proof } ? Verdict.Yes($"in {raised.Operation.Id}: {proof.Says}")
            : (rate.WhyNot ?? capacity.WhyNot) is { } whyNot ? Verdict.NoData($"{s.Request.Cluster} cannot be measured: {whyNot}")
            : Verdict.No($"no operation has raised {s.Request.Cluster} since {Text(s.Since)}, and {(rate.Value!.PerSecond > 0 ? $"its latency is not known: {latency.WhyNot}" : "it serves nobody now")}");
    }

    private static Verdict NothingDeployed(EvidenceScope s) => Verdict.NoData($"nothing is deployed on {s.Request.Cluster}");

    private static string Practice(EvidenceScope s)
    {
        var other = s.Others.FirstOrDefault() ?? "ANOTHER";
        var (from, to) = s.Serves ? (s.Request.Cluster, other) : (other, s.Request.Cluster);
        return $"tandem switchover --from {from} --to {to} --drill, tandem ack {s.Request.Environment}, and back";
    }

    private static string OnceItIsUp(EvidenceScope s, string kind, string whatToDo) =>
        s.Since is null ? "That comes once it is up." : $"{whatToDo} Or say who goes on without it: --accept {kind} --reason \"...\".";

    private static string Named(OperationRecord operation) => $"{operation.Id}{(operation.Request.IsDrill ? " (drill)" : "")}";

    private static string Text(DateTimeOffset? time) => time!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
