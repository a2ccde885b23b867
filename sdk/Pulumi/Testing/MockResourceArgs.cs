using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that a mock shall make, read or import.</summary>
public class MockResourceArgs
{
    /// <summary>Type token.</summary>
    public string? Type { get; set; }

    /// <summary>Logical name.</summary>
    public string? Name { get; set; }

    /// <summary>Input properties as plain values; what is unknown or null is left out.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    /// <summary>URN and id of the provider that is used, or empty for the default one.</summary>
    public string? Provider { get; set; }

    /// <summary>Id of what is to be read or imported; empty for a new resource.</summary>
    public string? Id { get; set; }
}
