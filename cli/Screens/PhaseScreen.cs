using Spectre.Console;
using Tandem.Cli.Backends;
using Tandem.Cli.Commands;
using Tandem.Stacks.Settings;
using Tandem.Switchover;
using Tandem.Switchover.Evidence;

namespace Tandem.Cli.Screens;

/// <summary>The evidence for the next phase of a cluster, and what is missing; what to do about that comes last, so that it is what is left on the screen.</summary>
internal static class PhaseScreen
{
    private const int IdWidth = 20;

    internal static void Write(IAnsiConsole console, EvidencePlan plan)
    {
        var request = plan.Scope.Request;
        console.Line($"{request.Cluster}: phase {plan.Scope.Phase?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"} -> {request.To}");
        foreach (var finding in plan.Findings)
        {
            var glyph = finding.Verdict.Holds ? Glyphs.Done : finding.Passes ? Glyphs.Next : Glyphs.Failed;
            var accepted = finding.Accepted is { } reason && !finding.Verdict.Holds ? $" (accepted: {reason})" : "";
            console.Line($"  {glyph} {finding.Rule.Id.PadRight(IdWidth)} {Words.Of(finding.Verdict.Answer)}{finding.Verdict.Says}{accepted}");
        }

        console.Line();
        if (plan.Refusals.Count > 0)
        {
            console.Line("Refused, nothing was changed:");
            foreach (var refusal in plan.Refusals)
            {
                console.Line($"  {refusal.Rule.Id}: {refusal.WhatToDo}");
            }
        }
    }

    /// <summary>What is left to do once the phase may come.</summary>
    internal static void Next(VerbContext context, string cluster, Outcome outcome)
    {
        if (context.Json || outcome.Ending != Ending.Done)
        {
            return;
        }

        context.Console.Commands("Next", [($"tandem up {cluster}{context.BackendOption}", "brings the applications")]);
        if (context.Kind == BackendKind.Pulumi)
        {
            context.Console.Field("Commit", $"{PhaseEvidence.FileOf(cluster)} and Pulumi.{cluster}.yaml: whoever deploys next reads them");
        }
    }

    internal static object Json(EvidencePlan plan) => new
    {
        cluster = plan.Scope.Request.Cluster,
        phase = plan.Scope.Phase,
        to = plan.Scope.Request.To,
        since = plan.Scope.SinceText,
        evidence = plan.Findings.Select(f => new { rule = f.Rule.Id, holds = f.Verdict.Holds, passes = f.Passes, says = f.Verdict.Says, whatToDo = f.WhatToDo, accepted = f.Accepted }),
    };
}
