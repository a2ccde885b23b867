namespace Tandem.Switchover.Invariants;

/// <summary>An invariant was seen broken while an operation ran. The operation stops where it is.</summary>
/// <param name="message">Which, and what was seen.</param>
public sealed class InvariantBrokenException(string message) : Exception(message);
