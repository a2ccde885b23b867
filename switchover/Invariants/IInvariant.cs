namespace Tandem.Switchover.Invariants;

/// <summary>Something that holds at every moment of every switchover.</summary>
public interface IInvariant
{
    /// <summary>Its number: <c>I1</c> to <c>I7</c>.</summary>
    string Id { get; }

    /// <summary>What holds, as a sentence without a full stop.</summary>
    string Says { get; }

    /// <summary>What is wrong, or null when it holds.</summary>
    /// <param name="before">The moment before.</param>
    /// <param name="now">This moment.</param>
    string? Violation(Snapshot before, Snapshot now);
}
