using Tandem.Cli.Screens;
using Tandem.Switchover;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Invariants;
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
    public void The_document_has_the_gates() => PrintedBlock.Verify(Document, "gates", Table(
        ["gate", "when it does not pass"], PreflightGates.All.Select(g => new[] { $"`{g.Id}`", g.WhatToDo })));

    [Fact]
    public void The_document_has_the_invariants() => PrintedBlock.Verify(Document, "invariants", Table(
        ["", "invariant"], InvariantWatch.All.Select(i => new[] { i.Id, i.Says })));

    private static string Table(string[] head, IEnumerable<string[]> rows) =>
        string.Join("\n", new[] { head, [.. head.Select(_ => "---")] }.Concat(rows).Select(r => $"| {string.Join(" | ", r)} |"));
}
