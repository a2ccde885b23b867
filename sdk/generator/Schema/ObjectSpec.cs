namespace Tandem.Sdk.Generator.Schema;

/// <summary>An object: a nested type, or the arguments or results of a function.</summary>
/// <param name="Properties">Its properties in ordinal order of their names.</param>
public sealed record ObjectSpec(IReadOnlyList<PropertySpec> Properties)
{
    /// <summary>True where the package brings hand-written code for it. Default: false.</summary>
    public bool IsOverlay { get; init; }

    /// <summary>What it is. Default: null.</summary>
    public string? Description { get; init; }
}
