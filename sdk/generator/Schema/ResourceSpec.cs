namespace Tandem.Sdk.Generator.Schema;

/// <summary>A resource, or the provider itself.</summary>
/// <param name="Token">Its type token, as <c>aws:ec2/vpc:Vpc</c>.</param>
public sealed record ResourceSpec(string Token)
{
    /// <summary>What it has once it exists, in ordinal order of the names.</summary>
    public required IReadOnlyList<PropertySpec> Properties { get; init; }

    /// <summary>What a program may say about it, in ordinal order of the names.</summary>
    public required IReadOnlyList<PropertySpec> Inputs { get; init; }

    /// <summary>What qualifies the look-up of an existing one. Default: null, the schema has no such list.</summary>
    public ObjectSpec? StateInputs { get; init; }

    /// <summary>Names of its methods and the tokens of the functions behind them, in ordinal order. Default: empty.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Methods { get; init; } = [];

    /// <summary>Type tokens it had before. Default: empty.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>True for the package's provider. Default: false.</summary>
    public bool IsProvider { get; init; }

    /// <summary>True for a component that the provider builds of other resources. Default: false.</summary>
    public bool IsComponent { get; init; }

    /// <summary>True where the package brings hand-written code for it. Default: false.</summary>
    public bool IsOverlay { get; init; }

    /// <summary>Its class name, where the schema overrides the derived one. Default: null.</summary>
    public string? CSharpName { get; init; }

    /// <summary>Why not to use it. Default: null, not deprecated.</summary>
    public string? Deprecated { get; init; }

    /// <summary>What it is. Default: null.</summary>
    public string? Description { get; init; }
}
