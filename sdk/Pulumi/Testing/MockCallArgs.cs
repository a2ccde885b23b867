using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A function or method that a mock shall answer.</summary>
public class MockCallArgs
{
    /// <summary>Token, such as <c>aws:index/getAvailabilityZones:getAvailabilityZones</c>.</summary>
    public string? Token { get; set; }

    /// <summary>Arguments as plain values; what is unknown or null is left out.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    /// <summary>URN and id of the provider that is used, or empty for the default one.</summary>
    public string? Provider { get; set; }
}
