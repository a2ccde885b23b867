namespace Tandem.Switchover.Invariants;

/// <summary>I1. Route 53 answers with every record when all weights are 0, so 0 everywhere is no "off".</summary>
public sealed class SomeWeight : IInvariant
{
    /// <inheritdoc/>
    public string Id => "I1";

    /// <inheritdoc/>
    public string Says => "the sum of weights is never 0";

    /// <inheritdoc/>
    public string? Violation(Snapshot before, Snapshot now) =>
        now.Clusters.Values.All(c => c.Weight == 0) && before.Clusters.Values.Any(c => c.Weight > 0) ? "no cluster has any weight" : null;
}
