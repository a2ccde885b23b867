using System.Text.Json.Nodes;

namespace Tandem.Rehearsal.Engine.State;

/// <summary>A resource as a checkpoint holds it.</summary>
public sealed record ResourceState
{
    /// <summary>The URN.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>The id at the provider; empty for a component.</summary>
    public string Id { get; init; } = "";

    /// <summary>1 for the first, one more with each replacement.</summary>
    public int Generation { get; init; } = 1;

    /// <summary>When this generation was made, UTC: when the update that made it began.</summary>
    public DateTimeOffset Made { get; init; }

    /// <summary>Whether deletion and replacement are refused.</summary>
    public bool Protect { get; init; }

    /// <summary>The URN of its parent; empty for one that hangs on the stack.</summary>
    public string Parent { get; init; } = "";

    /// <summary>URNs of what must exist before it, in ordinal order.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>What the program asked for.</summary>
    public JsonObject Inputs { get; init; } = [];

    /// <summary>What the provider answered.</summary>
    public JsonObject Outputs { get; init; } = [];
}
