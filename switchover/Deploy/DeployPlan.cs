namespace Tandem.Switchover.Deploy;

/// <summary>What a deployment would do: which cluster gets what, and in which order.</summary>
/// <param name="Scope">What was read.</param>
/// <param name="Refusals">What stands in the way, in sentences; empty when nothing does.</param>
/// <param name="Stages">Clusters that are updated side by side, one stage after the other; empty when every cluster has what is wanted.</param>
public sealed record DeployPlan(DeployScope Scope, IReadOnlyList<string> Refusals, IReadOnlyList<IReadOnlyList<DeployTarget>> Stages)
{
    /// <summary>Whether every cluster has what is wanted.</summary>
    public bool IsDone => Stages.Count == 0;

    /// <summary>The applications for whose sake the standby goes first; empty when all clusters are updated side by side.</summary>
    public IReadOnlyList<string> StandbyFirst => [.. StandbyFirstOf(Behind(Scope), Scope.Request)];

    /// <summary>
    /// The plan. One update of a cluster installs all that it does not have, so a single application that is <c>standby-first</c> makes the clusters take
    /// turns (T1); without one they are updated side by side (R36).
    /// </summary>
    /// <param name="scope">What was read.</param>
    public static DeployPlan Of(DeployScope scope)
    {
        var behind = Behind(scope);
        IReadOnlyList<IReadOnlyList<DeployTarget>> stages = StandbyFirstOf(behind, scope.Request).Any()
            ? [[.. behind.Where(t => !t.Serves)], [.. behind.Where(t => t.Serves)]]
            : [behind];
        return new(scope, DeployRules.Refusals(scope), [.. stages.Where(s => s.Count > 0)]);
    }

    private static List<DeployTarget> Behind(DeployScope scope) => [.. scope.Targets.Where(t => t.IsBehind(scope.Request))];

    private static IEnumerable<string> StandbyFirstOf(IEnumerable<DeployTarget> behind, DeployRequest request) =>
        behind.SelectMany(t => t.Changes(request)).Where(c => c is { IsStandbyFirst: true, Wanted: not null }).Select(c => c.Name).Distinct(StringComparer.Ordinal);
}
