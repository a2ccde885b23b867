namespace Tandem.Switchover.Invariants;

/// <summary>I6. Nothing needs hand surgery.</summary>
public sealed class EndsWithAReason : IInvariant
{
    /// <inheritdoc/>
    public string Id => "I6";

    /// <inheritdoc/>
    public string Says => "every run ends done, refused, rolled back, or paused with a reason, and some cluster serves";

    /// <inheritdoc/>
    public string? Violation(Snapshot before, Snapshot now) =>
        now.Outcome is not { } outcome ? null
        : outcome.Says.Length == 0 ? $"it ended {outcome.Ending.ToString().ToLowerInvariant()} without a reason"
        : outcome.Ending is Ending.Done or Ending.RolledBack && now.Clusters.Values.Count(c => c.Weight > 0) != 1 ? $"it ended {outcome.Ending.ToString().ToLowerInvariant()} with {now.Clusters.Values.Count(c => c.Weight > 0)} clusters in DNS"
        : null;
}
