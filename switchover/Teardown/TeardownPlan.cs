namespace Tandem.Switchover.Teardown;

/// <summary>What would go with a cluster, and what stands in the way.</summary>
/// <param name="Scope">What was read.</param>
/// <param name="Findings">What each rule found, in the order of <see cref="TeardownRules.All"/>.</param>
public sealed record TeardownPlan(TeardownScope Scope, IReadOnlyList<TeardownFinding> Findings)
{
    /// <summary>Asks every rule.</summary>
    /// <param name="scope">What was read.</param>
    public static TeardownPlan Of(TeardownScope scope) => new(scope, [.. TeardownRules.All.Select(rule => Ask(rule, scope))]);

    /// <summary>What stands in the way; empty when the cluster may go.</summary>
    public IReadOnlyList<TeardownFinding> Refusals => [.. Findings.Where(f => !f.Passes)];

    /// <summary>What stands in the way, in words, all of it; empty when nothing does.</summary>
    public string WhyNot => string.Join("\n", Refusals.Select(f => $"{f.Rule.Id}: {f.Verdict.Says}. {f.WhatToDo}"));

    /// <summary>How many resources would go, by type, in ordinal order.</summary>
    public IReadOnlyDictionary<string, int> Going =>
        new SortedDictionary<string, int>(Scope.Resources.CountBy(r => r.Type).ToDictionary(c => c.Key, c => c.Value), StringComparer.Ordinal);

    /// <summary>
    /// In mode <c>per-workload</c> ExternalDNS may not delete, so that no mistake of it takes the last record of a host away; a rebuilt cluster has the same
    /// name and addresses and takes its records up again. Said so that nobody looks for them. Empty in other modes, whose records the traffic stack keeps.
    /// </summary>
    internal string RecordsThatStay =>
        Scope.State.Mode == "per-workload" && Scope.Records is { IsKnown: true, Value: { } records } && records.Count(r => r.SetIdentifier == Scope.Request.Cluster) is > 0 and var count
            ? $", and so are its {count} records with weight 0, which it takes up again when it is rebuilt"
            : "";

    private static TeardownFinding Ask(TeardownRule rule, TeardownScope scope)
    {
        var verdict = rule.Check(scope);
        return new(rule, verdict, verdict.Holds ? "" : rule.WhatToDo(scope), scope.Request.Accepted.GetValueOrDefault(rule.Id));
    }
}
