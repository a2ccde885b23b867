using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tandem.Rehearsal.Report;
using Tandem.Rehearsal.Scenarios;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Plan;

namespace Tandem.Cli.Screens;

/// <summary>What <c>--json</c> prints: the same facts as the screens, by names that stay.</summary>
internal static class JsonScreen
{
    internal static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    internal static object Of(SwitchoverPlan plan, IReadOnlyList<GateResult> gates) => new
    {
        environment = plan.Request.Environment,
        source = plan.Request.Source,
        target = plan.Request.Target,
        hash = plan.Hash,
        gates = Of(gates),
        steps = plan.Steps.Select(s => new { id = s.Id, says = s.Says, onFailure = s.OnFailure, undo = s.Undo }),
    };

    internal static object Of(IReadOnlyList<GateResult> gates) => gates.Select(g => new
    {
        group = g.Gate.Group,
        id = g.Gate.Id,
        passes = g.Passes,
        answer = g.Verdict.Answer,
        says = g.Verdict.Says,
        whatToDo = g.Verdict.Holds ? null : g.Gate.WhatToDo,
        accepted = g.Accepted,
        mayBeAccepted = g.Gate.Guard == Guard.Judgement,
    });

    internal static object Of(RehearsalReport report) => new
    {
        seed = report.Seed,
        good = report.IsGood,
        ending = report.Outcome?.Ending,
        says = report.Outcome?.Says,
        active = report.ActiveAtEnd,
        stacks = report.Stacks.Select(s => new { name = s.Name, resources = s.Resources, seconds = s.Duration.TotalSeconds }),
        steps = report.Steps.Select(s => new { step = s.Step, state = s.State, says = s.Says, seconds = s.Duration.TotalSeconds }),
        requests = new { issued = report.Timeline.Issued, served = report.Timeline.ServedBy, failed = report.Timeline.FailedBy },
        switchSeconds = report.SwitchDuration.TotalSeconds,
        invariantLooks = report.InvariantLooks,
        violations = report.Violations,
    };

    internal static object Of(ScenarioReport report) => new
    {
        scenario = report.Scenario,
        environment = report.Environment,
        seed = report.Seed,
        good = report.IsGood,
        unexpected = report.Unexpected,
        stacks = report.Stacks.Select(s => new { name = s.Name, resources = s.Resources, seconds = s.Duration.TotalSeconds }),
        requests = new { issued = report.Timeline.Issued, served = report.Timeline.ServedBy, failed = report.Timeline.FailedBy },
        seconds = report.Duration.TotalSeconds,
        invariantLooks = report.InvariantLooks,
        violations = report.Violations,
    };
}
