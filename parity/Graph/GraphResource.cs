using System.Text.Json.Nodes;

namespace Tandem.Parity.Graph;

/// <summary>A resource that a program asks for. What nobody knows before it exists (ids, ARNs, made-up names) stands in it as a reference to its maker.</summary>
/// <param name="Type">The type token, such as <c>aws:iam/policy:Policy</c>.</param>
/// <param name="Name">The logical name.</param>
/// <param name="Inputs">What is asked for.</param>
/// <param name="Options">What is said besides: parent, provider, protect, dependsOn, aliases, timeouts and so on; nothing for what is not said.</param>
public sealed record GraphResource(string Type, string Name, JsonObject Inputs, JsonObject Options)
{
    /// <summary>What the resource is known by in its graph.</summary>
    public string Key => $"{Type} {Name}";
}
