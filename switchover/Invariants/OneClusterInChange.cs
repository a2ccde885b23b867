namespace Tandem.Switchover.Invariants;

/// <summary>I4 (R34). A change that goes wrong hits one cluster.</summary>
public sealed class OneClusterInChange : IInvariant
{
    /// <inheritdoc/>
    public string Id => "I4";

    /// <inheritdoc/>
    public string Says => "never both clusters in change";

    /// <inheritdoc/>
    public string? Violation(Snapshot before, Snapshot now) =>
        now.Clusters.Values.Count(c => c.InChange) > 1 ? $"{string.Join(" and ", now.Clusters.Where(c => c.Value.InChange).Select(c => c.Key))} are in change" : null;
}
