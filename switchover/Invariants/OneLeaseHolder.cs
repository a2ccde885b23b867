namespace Tandem.Switchover.Invariants;

/// <summary>I3. Two operators never move the same environment.</summary>
public sealed class OneLeaseHolder : IInvariant
{
    /// <inheritdoc/>
    public string Id => "I3";

    /// <inheritdoc/>
    public string Says => "at most one lease holder, and a stale holder's writes are refused";

    /// <inheritdoc/>
    public string? Violation(Snapshot before, Snapshot now) =>
        now.LeaseHolders > 1 ? $"{now.LeaseHolders} hold the lease"
        : now.StaleWrites > before.StaleWrites ? "a write of a stale holder was accepted"
        : null;
}
