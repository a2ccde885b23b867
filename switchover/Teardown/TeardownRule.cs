using Tandem.Switchover.Gates;

namespace Tandem.Switchover.Teardown;

/// <summary>One thing that has to hold before a cluster is destroyed: one row of <see cref="TeardownRules"/>.</summary>
/// <param name="Id">Its name on the screen, and for <c>--accept</c>.</param>
/// <param name="RefusedWhile">When it stands in the way; a clause for the documents.</param>
/// <param name="Guard">Whether an operator may go on without it.</param>
/// <param name="Check">Looks and says what it found. Never changes anything.</param>
/// <param name="WhatToDo">What to do when it does not hold; a sentence.</param>
public sealed record TeardownRule(string Id, string RefusedWhile, Guard Guard, Func<TeardownScope, Verdict> Check, Func<TeardownScope, string> WhatToDo);

/// <summary>What a rule found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">What it found.</param>
/// <param name="WhatToDo">What to do; empty when it holds.</param>
/// <param name="Accepted">The reason to go on without it; null when none was given.</param>
public sealed record TeardownFinding(TeardownRule Rule, Verdict Verdict, string WhatToDo, string? Accepted)
{
    /// <summary>Whether the cluster may go as far as this rule is concerned. Unknown is not a pass.</summary>
    public bool Passes => Verdict.Holds || (Accepted is not null && Rule.Guard == Guard.Judgement);
}
