using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Testing;

/// <summary>The outputs of a component or of the stack.</summary>
[SuppressMessage("Design", "CA1051", Justification = "They are fields in the official SDK.")]
public class MockRegisterResourceOutputsRequest
{
    /// <summary>URN of the component or stack.</summary>
    public readonly string Urn;

    /// <summary>The outputs by name, each with its own secretness.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs;

    /// <summary>Makes the request.</summary>
    /// <param name="urn">URN of the component or stack.</param>
    /// <param name="outputs">The outputs by name.</param>
    public MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
    {
        Urn = urn;
        Outputs = outputs;
    }
}
