using System.Text.Json;

namespace Tandem.Sdk.Generator.Schema;

/// <summary>A property of a resource, of its arguments or of a nested type.</summary>
/// <param name="Name">The name the engine knows it by.</param>
/// <param name="Type">Its type.</param>
/// <param name="Required">True where it is always there (outputs) or must be given (inputs).</param>
public sealed record PropertySpec(string Name, TypeSpec Type, bool Required)
{
    /// <summary>True where the value is to be kept secret. Default: false.</summary>
    public bool Secret { get; init; }

    /// <summary>True where a change replaces the resource. Default: false.</summary>
    public bool ReplaceOnChanges { get; init; }

    /// <summary>The only value it may have. Default: null, any value.</summary>
    public JsonElement? Const { get; init; }

    /// <summary>The value it has when none is given. Default: null, none.</summary>
    public JsonElement? Default { get; init; }

    /// <summary>Environment variables that give the value when the program does not, the first one set wins. Default: empty.</summary>
    public IReadOnlyList<string> DefaultEnvironment { get; init; } = [];

    /// <summary>Its name in C#, where the schema overrides the derived one. Default: null.</summary>
    public string? CSharpName { get; init; }

    /// <summary>Why not to use it. Default: null, not deprecated.</summary>
    public string? Deprecated { get; init; }

    /// <summary>What it is. Default: null.</summary>
    public string? Description { get; init; }
}
