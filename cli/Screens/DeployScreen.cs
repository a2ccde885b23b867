using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Tandem.Cli.Backends;
using Tandem.Cli.Commands;
using Tandem.Switchover;
using Tandem.Switchover.Deploy;
using Tandem.Switchover.Events;

namespace Tandem.Cli.Screens;

/// <summary>A deployment: what each cluster would get and in which order, then what was done, a line each, or one object for machines at the end.</summary>
/// <param name="context">Where to write, and how.</param>
/// <param name="backend">The time.</param>
internal sealed class DeployScreen(VerbContext context, Backend backend) : ISwitchoverListener
{
    private readonly List<string> _said = [];

    /// <summary>Something was done.</summary>
    internal void Tell(string says)
    {
        _said.Add(says);
        Line(backend.Clock.UtcNow, Glyphs.Done, says);
    }

    /// <inheritdoc/>
    public void On(SwitchoverEvent happened)
    {
        if (happened is not OperationEnded { Outcome: { } outcome })
        {
            return;
        }

        if (context.Json)
        {
            context.Console.Line(JsonSerializer.Serialize(new { ending = outcome.Ending, says = outcome.Says, done = _said }, JsonScreen.Options));
        }

        Line(happened.At, outcome.Ending == Ending.Done ? Glyphs.Done : Glyphs.Failed, $"{EndingWords.Of(outcome.Ending)}: {outcome.Says}");
    }

    internal static void Write(IAnsiConsole console, DeployPlan plan)
    {
        var request = plan.Scope.Request;
        if (plan.Refusals.Count > 0)
        {
            console.Line("Refused, nothing was changed:");
            foreach (var refusal in plan.Refusals)
            {
                console.Line($"  {Glyphs.Failed} {refusal}");
            }

            return;
        }

        foreach (var target in plan.Scope.Targets)
        {
            var would = target.Preview is { } preview ? $"would: {Spans.Of(preview.Changes)}" : "is looked at once the standby has it";
            console.Line($"{Glyphs.Next} {target.Name,-14} {(target.Serves ? "serves" : "standby"),-8} {would}");
            foreach (var change in target.Changes(request))
            {
                console.Line($"    {change.Name,-16} {change.Installed ?? "none"} {Glyphs.Next} {change.Wanted ?? "none"}");
            }
        }

        console.Line();
        console.Line(plan.IsDone ? $"{Glyphs.Done} nothing to deploy: every cluster of {request.Environment} has what the manifest asks for." : $"Order: {Order(plan)}.");
    }

    internal static object Json(DeployPlan plan) => new
    {
        environment = plan.Scope.Request.Environment,
        refusals = plan.Refusals,
        clusters = plan.Scope.Targets.Select(t => new
        {
            cluster = t.Name,
            serves = t.Serves,
            changes = t.Preview?.Changes,
            workloads = t.Changes(plan.Scope.Request).Select(c => new { workload = c.Name, installed = c.Installed, wanted = c.Wanted }),
        }),
        stages = plan.Stages.Select(s => s.Select(t => t.Name)),
    };

    private static string Order(DeployPlan plan)
    {
        var stages = string.Join(", then ", plan.Stages.Select(s => string.Join(" and ", s.Select(t => t.Name))));
        return plan switch
        {
            { Stages.Count: > 1 } => $"{stages}, because {string.Join(", ", plan.StandbyFirst)} goes to the standby first",
            { Stages: [{ Count: > 1 }] } => $"{stages}, side by side",
            _ => stages,
        };
    }

    private void Line(DateTimeOffset at, string glyph, string says)
    {
        if (!context.Json)
        {
            context.Console.Line(string.Create(CultureInfo.InvariantCulture, $"{at:HH:mm:ss}  {glyph} {says}"));
        }
    }
}
