using System.Collections.Immutable;

namespace Pulumi.Automation.Events;

/// <summary>The operation is over: what it came to.</summary>
public class SummaryEvent
{
    internal SummaryEvent()
    {
    }

    /// <summary>Whether the state may no longer match the cloud.</summary>
    public bool MaybeCorrupt { get; internal init; }

    /// <summary>How long it took, in seconds.</summary>
    public int DurationSeconds { get; internal init; }

    /// <summary>How many resources each operation touched, or would touch.</summary>
    public IImmutableDictionary<OperationType, int> ResourceChanges { get; internal init; } = ImmutableDictionary<OperationType, int>.Empty;

    /// <summary>The policy packs that ran, with their versions.</summary>
    public IImmutableDictionary<string, string> PolicyPacks { get; internal init; } = ImmutableDictionary<string, string>.Empty;
}
