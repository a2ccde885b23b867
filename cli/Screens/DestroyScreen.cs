using Spectre.Console;
using Tandem.Cli.Commands;
using Tandem.Switchover;
using Tandem.Switchover.Teardown;

namespace Tandem.Cli.Screens;

/// <summary>What would go with a cluster and what stands in the way; what to do about that comes last, so that it is what is left on the screen.</summary>
internal static class DestroyScreen
{
    private const int IdWidth = 20;
    private const int TypesMax = 8;

    internal static void Write(IAnsiConsole console, TeardownPlan plan)
    {
        var (cluster, going) = (plan.Scope.Request.Cluster, plan.Going.OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).ToList());
        console.Line($"{cluster} has {plan.Scope.Resources.Count} resources:");
        foreach (var (type, count) in going.Take(TypesMax))
        {
            console.Line($"  {count,4}  {type}");
        }

        if (going.Count > TypesMax)
        {
            console.Line($"  {going.Skip(TypesMax).Sum(g => g.Value),4}  of {going.Count - TypesMax} other types");
        }

        console.Line();
        foreach (var finding in plan.Findings)
        {
            var glyph = finding.Verdict.Holds ? Glyphs.Done : finding.Passes ? Glyphs.Next : Glyphs.Failed;
            var accepted = finding.Accepted is { } reason && !finding.Verdict.Holds ? $" (accepted: {reason})" : "";
            console.Line($"  {glyph} {finding.Rule.Id.PadRight(IdWidth)} {Words.Of(finding.Verdict.Answer)}{finding.Verdict.Says}{accepted}");
        }

        console.Line();
        if (plan.Refusals.Count > 0)
        {
            console.Line($"Refused, nothing was changed:");
            foreach (var refusal in plan.Refusals)
            {
                console.Line($"  {refusal.Rule.Id}: {refusal.WhatToDo}");
            }
        }
    }

    /// <summary>How the cluster is made anew.</summary>
    internal static void Next(VerbContext context, string cluster, Outcome outcome)
    {
        if (!context.Json && outcome.Ending == Ending.Done)
        {
            context.Console.Commands("Next",
            [
                ($"pulumi config rm infra:deletionProtection --stack {cluster}", "protects it again"),
                ($"tandem up {cluster}{context.BackendOption}", "makes it anew, with the next rank"),
                ($"tandem clusters add {cluster}{context.BackendOption}", "puts it at the end of the list"),
            ]);
        }
    }

    internal static object Json(TeardownPlan plan) => new
    {
        cluster = plan.Scope.Request.Cluster,
        resources = plan.Scope.Resources.Count,
        types = plan.Going,
        rules = plan.Findings.Select(f => new { rule = f.Rule.Id, holds = f.Verdict.Holds, passes = f.Passes, says = f.Verdict.Says, whatToDo = f.WhatToDo, accepted = f.Accepted }),
    };
}
