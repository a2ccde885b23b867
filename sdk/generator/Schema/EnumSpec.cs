using System.Text.Json;

namespace Tandem.Sdk.Generator.Schema;

/// <summary>A type with a fixed list of values.</summary>
/// <param name="Underlying">The type of the values.</param>
/// <param name="Values">The values in the order of the schema.</param>
public sealed record EnumSpec(Primitive Underlying, IReadOnlyList<EnumValue> Values)
{
    /// <summary>True where the package brings hand-written code for it. Default: false.</summary>
    public bool IsOverlay { get; init; }

    /// <summary>What it is. Default: null.</summary>
    public string? Description { get; init; }
}

/// <summary>One value of an enum.</summary>
/// <param name="Name">The name the schema gives it, else its value as text.</param>
/// <param name="Value">The value on the wire.</param>
/// <param name="Deprecated">Why not to use it; null where it is not deprecated.</param>
/// <param name="Description">What it is; null where the schema does not say.</param>
public sealed record EnumValue(string Name, JsonElement Value, string? Deprecated, string? Description);
