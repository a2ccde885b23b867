using System.Collections.Immutable;

namespace Pulumi.Automation;

/// <summary>One entry of a stack's history.</summary>
public sealed class UpdateSummary
{
    internal UpdateSummary()
    {
    }

    /// <summary>Which command it was.</summary>
    public UpdateKind Kind { get; internal init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartTime { get; internal init; }

    /// <summary>The words given with `--message`; empty when none were.</summary>
    public string Message { get; internal init; } = string.Empty;

    /// <summary>What pulumi knew of the surroundings: version control, CI, the command that ran.</summary>
    public IImmutableDictionary<string, string> Environment { get; internal init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The configuration it ran with.</summary>
    public IImmutableDictionary<string, ConfigValue> Config { get; internal init; } = ImmutableDictionary<string, ConfigValue>.Empty;

    /// <summary>How it ended, or that it has not.</summary>
    public UpdateState Result { get; internal init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset EndTime { get; internal init; }

    /// <summary>The number of the update within its stack, from 1. Null where the backend counts none.</summary>
    public int? Version { get; internal init; }

    /// <summary>The state it left, as JSON. Null unless the backend sends it.</summary>
    public string? Deployment { get; internal init; }

    /// <summary>How many resources each operation touched. Null while unknown.</summary>
    public IImmutableDictionary<OperationType, int>? ResourceChanges { get; internal init; }
}
