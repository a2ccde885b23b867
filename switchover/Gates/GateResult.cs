namespace Tandem.Switchover.Gates;

/// <summary>What one gate found.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Verdict">What it found.</param>
/// <param name="Accepted">Why the operator goes on although it does not pass; null where nobody said so.</param>
public sealed record GateResult(Gate Gate, Verdict Verdict, string? Accepted = null)
{
    /// <summary>Whether the operation may begin as far as this gate goes.</summary>
    public bool Passes => Verdict.Holds || Accepted is not null;
}
