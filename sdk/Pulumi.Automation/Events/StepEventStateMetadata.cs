using System.Collections.Immutable;

namespace Pulumi.Automation.Events;

/// <summary>The state of one resource, before or after a step.</summary>
public class StepEventStateMetadata
{
    internal StepEventStateMetadata()
    {
    }

    /// <summary>The resource.</summary>
    public string Urn { get; internal init; } = string.Empty;

    /// <summary>Its type token.</summary>
    public string Type { get; internal init; } = string.Empty;

    /// <summary>Whether a provider manages it; a component is only of the program.</summary>
    public bool? Custom { get; internal init; }

    /// <summary>Whether it waits to be deleted.</summary>
    public bool? Delete { get; internal init; }

    /// <summary>The id its provider gave; empty for a component.</summary>
    public string Id { get; internal init; } = string.Empty;

    /// <summary>The URN of its parent.</summary>
    public string Parent { get; internal init; } = string.Empty;

    /// <summary>Whether it may not be deleted.</summary>
    public bool? Protect { get; internal init; }

    /// <summary>Its inputs; secrets are masked.</summary>
    public IImmutableDictionary<string, object> Inputs { get; internal init; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Its outputs; secrets are masked.</summary>
    public IImmutableDictionary<string, object> Outputs { get; internal init; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The provider that manages it.</summary>
    public string Provider { get; internal init; } = string.Empty;

    /// <summary>What kept it from becoming ready.</summary>
    public ImmutableArray<string>? InitErrors { get; internal init; }
}
