using System.Collections.Immutable;

namespace Pulumi.Automation.Events;

/// <summary>One step of the engine on one resource.</summary>
public class StepEventMetadata
{
    internal StepEventMetadata()
    {
    }

    /// <summary>What is done.</summary>
    public OperationType Op { get; internal init; }

    /// <summary>The resource.</summary>
    public string Urn { get; internal init; } = string.Empty;

    /// <summary>Its type token.</summary>
    public string Type { get; internal init; } = string.Empty;

    /// <summary>Its state before. Null when there was none.</summary>
    public StepEventStateMetadata? Old { get; internal init; }

    /// <summary>Its state after. Null when there will be none.</summary>
    public StepEventStateMetadata? New { get; internal init; }

    /// <summary>The properties that force a replacement.</summary>
    public ImmutableArray<string>? Keys { get; internal init; }

    /// <summary>The properties that change.</summary>
    public ImmutableArray<string>? Diffs { get; internal init; }

    /// <summary>The properties that change and how, by path.</summary>
    public IImmutableDictionary<string, PropertyDiff>? DetailedDiff { get; internal init; }

    /// <summary>Whether it stands for something the program asked, not a part of a replacement.</summary>
    public bool? Logical { get; internal init; }

    /// <summary>The provider that does it.</summary>
    public string Provider { get; internal init; } = string.Empty;
}
