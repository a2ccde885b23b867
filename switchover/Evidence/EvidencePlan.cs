using Tandem.Switchover.Gates;

namespace Tandem.Switchover.Evidence;

/// <summary>What was found of the evidence, and what stands in the way.</summary>
/// <param name="Scope">What was read.</param>
/// <param name="Findings">What each rule found, in the order of <see cref="EvidenceRules.All"/>.</param>
public sealed record EvidencePlan(EvidenceScope Scope, IReadOnlyList<EvidenceFinding> Findings)
{
    /// <summary>Asks every rule.</summary>
    /// <param name="scope">What was read.</param>
    public static EvidencePlan Of(EvidenceScope scope) => new(scope, [.. EvidenceRules.All.Select(rule => Ask(rule, scope))]);

    /// <summary>What stands in the way; empty when the phase may come.</summary>
    public IReadOnlyList<EvidenceFinding> Refusals => [.. Findings.Where(f => !f.Passes)];

    /// <summary>What stands in the way, in words, all of it; empty when nothing does.</summary>
    public string WhyNot => string.Join("\n", Refusals.Select(f => $"{f.Rule.Id}: {f.Verdict.Says}. {f.WhatToDo}"));

    /// <summary>What is written down for each kind of evidence: what was seen, or who goes on without it, and why.</summary>
    public IReadOnlyList<(string Kind, string Says)> Proofs =>
        [.. Findings.Where(f => f.Rule.Guard == Guard.Judgement).Select(f => (f.Rule.Id, f.Verdict.Holds ? f.Verdict.Says : $"accepted by {Scope.Request.By}: {f.Accepted}; found: {f.Verdict.Says}"))];

    private static EvidenceFinding Ask(EvidenceRule rule, EvidenceScope scope)
    {
        var verdict = rule.Check(scope);
        return new(rule, verdict, verdict.Holds ? "" : rule.WhatToDo(scope), scope.Request.Accepted.GetValueOrDefault(rule.Id));
    }
}
