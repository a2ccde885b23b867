using Spectre.Console;
using Tandem.Switchover.Gates;

namespace Tandem.Cli.Screens;

/// <summary>What gates found, by what they are about. What to do about those that stand in the way comes last, so that it is what is left on the screen.</summary>
internal static class GateScreen
{
    private const int IdWidth = 26;

    internal static void Write(IAnsiConsole console, IReadOnlyList<GateResult> gates)
    {
        foreach (var group in gates.GroupBy(g => g.Gate.Group))
        {
            console.Line($"{group.Key}");
            foreach (var result in group)
            {
                Line(console, result);
            }
        }

        console.Line();
        console.Line(Sum(gates));
        foreach (var result in gates.Where(g => !g.Passes))
        {
            console.Line($"  {result.Gate.Id}: {result.Gate.WhatToDo}{(result.Gate.Guard == Guard.Judgement ? "" : " Nobody may go on without it.")}");
        }

        if (gates.Any(g => !g.Passes && g.Gate.Guard == Guard.Judgement))
        {
            console.Line("  To go on without one, and have it in the journal:  --accept GATE --reason \"...\"");
        }
    }

    private static void Line(IAnsiConsole console, GateResult result)
    {
        var (gate, verdict) = (result.Gate, result.Verdict);
        var glyph = verdict.Holds ? Glyphs.Done : result.Passes ? Glyphs.Next : Glyphs.Failed;
        var accepted = result.Accepted is { } reason ? $" (accepted: {reason})" : "";
        console.Line($"  {glyph} {gate.Id.PadRight(IdWidth)} {Words.Of(verdict.Answer)}{verdict.Says}{accepted}");
    }

    private static string Sum(IReadOnlyList<GateResult> gates)
    {
        var accepted = gates.Count(g => g.Accepted is not null);
        return $"{gates.Count(g => g.Verdict.Holds)} of {gates.Count} gates pass{(accepted > 0 ? $", {accepted} accepted" : "")}";
    }
}
