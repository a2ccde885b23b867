using Tandem.Switchover.Gates;

namespace Tandem.Switchover.Evidence;

/// <summary>One thing that has to hold, or to have been seen, before a cluster gets the next phase: one row of <see cref="EvidenceRules"/>.</summary>
/// <param name="Id">Its name on the screen, in the record and for <c>--accept</c>.</param>
/// <param name="Shows">What has to be the case; a clause for the documents.</param>
/// <param name="Guard">Whether somebody may go on without it.</param>
/// <param name="Check">Looks and says what it found. Never changes anything.</param>
/// <param name="WhatToDo">What to do when it does not hold; a sentence.</param>
public sealed record EvidenceRule(string Id, string Shows, Guard Guard, Func<EvidenceScope, Verdict> Check, Func<EvidenceScope, string> WhatToDo);

/// <summary>What a rule found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">What it found.</param>
/// <param name="WhatToDo">What to do; empty when it holds.</param>
/// <param name="Accepted">Why somebody goes on without it; null when nobody does.</param>
public sealed record EvidenceFinding(EvidenceRule Rule, Verdict Verdict, string WhatToDo, string? Accepted)
{
    /// <summary>Whether the phase may come as far as this rule is concerned. Unknown is not a pass.</summary>
    public bool Passes => Verdict.Holds || (Accepted is not null && Rule.Guard == Guard.Judgement);
}
