using Tandem.Cli.Screens;
using Tandem.Switchover;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Invariants;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Steps;

namespace Tandem.Tests.Switchover;

/// <summary>The tables of docs/switchover.md are those of the program.</summary>
public sealed class SwitchoverDocsTests
{
    private const string Document = "docs/switchover.md";

    [Fact]
    public void The_document_has_the_step_table() => PrintedBlock.Verify(Document, "steps", Table(
        ["#", "step", "what it does", "if it fails", "taken back by"],
        PlannedSteps.For(new OperationRequest("prod", "prod-a", "prod-b")).Select((s, n) => new[] { $"{n + 1}", $"`{s.Id}`", s.Says, Words.Of(s.OnFailure), s.Undo })));

    [Fact]
    public void The_document_has_the_step_table_of_a_failover() => PrintedBlock.Verify(Document, "failover-steps", Table(
        ["#", "step", "what it does", "if it fails"],
        FailoverSteps.For(new OperationRequest("prod", "prod-a", "prod-b") { Kind = OperationKind.Failover }).Select((s, n) => new[] { $"{n + 1}", $"`{s.Id}`", s.Says, Words.Of(s.OnFailure) })));

    [Fact]
    public void The_document_has_the_gates() => PrintedBlock.Verify(Document, "gates", Table(
        ["about", "gate", "asked by", "accept", "when it does not pass"], PreflightGates.All.Select(g => new[]
        {
            g.Group.ToString().ToLowerInvariant(), $"`{g.Id}`", Words.Of(g.AskedBy), g.Guard == Guard.Firm ? "no" : "yes", g.WhatToDo,
        })));

    [Fact]
    public void The_document_has_the_invariants() => PrintedBlock.Verify(Document, "invariants", Table(
        ["", "invariant"], InvariantWatch.All.Select(i => new[] { i.Id, i.Says })));

    [Fact]
    public void The_document_has_the_picture_of_the_states() => PrintedBlock.Verify(Document, "states", string.Join("\n",
    [
        "```mermaid",
        "stateDiagram-v2",
        "    [*] --> idle",
        .. Enum.GetValues<OperationState>().Select(s => OperationWords.Of(s)).Where(s => s.Contains(' ', StringComparison.Ordinal)).Select(s => $"    state \"{s}\" as {Node(s)}"),
        .. VerbTable.Rows.GroupBy(r => (r.In, r.Becomes)).Select(g => Arrow(g.Key.In, g.Key.Becomes, string.Join(", ", g.Select(r => OperationWords.Of(r.Verb))))),
        .. VerbTable.ByItself.Select(b => Arrow(b.From, b.To, $"({b.Says})")),
        "```",
    ]));

    [Fact]
    public void The_document_has_every_verb_in_every_state() => PrintedBlock.Verify(Document, "verbs", Table(
        ["in state", .. Enum.GetValues<OperatorVerb>().Select(v => $"`{OperationWords.Of(v)}`")],
        Enum.GetValues<OperationState>().Select(s => new[] { OperationWords.Of(s) }
            .Concat(Enum.GetValues<OperatorVerb>().Select(v => VerbTable.Find(v, s) is { } row ? OperationWords.Of(row.Becomes) : "-")).ToArray())));

    [Fact]
    public void The_document_has_what_every_verb_does() => PrintedBlock.Verify(Document, "what-verbs-do", Table(
        ["verb", "while", "what it does there"],
        VerbTable.Rows.GroupBy(r => (r.Verb, r.Says)).Select(g => new[] { $"`{OperationWords.Of(g.Key.Verb)}`", string.Join(", ", g.Select(r => OperationWords.Of(r.In))), g.Key.Says })));

    [Fact]
    public void The_document_has_what_the_states_mean() => PrintedBlock.Verify(Document, "what-states-mean", Table(
        ["state", "what it means"], Enum.GetValues<OperationState>().Select(s => new[] { OperationWords.Of(s), StateWords.Mean(s) })));

    private static string Arrow(OperationState from, OperationState to, string label) => $"    {Node(OperationWords.Of(from))} --> {Node(OperationWords.Of(to))}: {label}";

    private static string Node(string state) => state.Replace(' ', '_');

    private static string Table(string[] head, IEnumerable<string[]> rows) =>
        string.Join("\n", new[] { head, [.. head.Select(_ => "---")] }.Concat(rows).Select(r => $"| {string.Join(" | ", r)} |"));
}
