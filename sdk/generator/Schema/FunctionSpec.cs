namespace Tandem.Sdk.Generator.Schema;

/// <summary>A function of a package: a look-up, or what is behind a method of a resource.</summary>
/// <param name="Token">Its token, as <c>aws:index/getRegion:getRegion</c>.</param>
public sealed record FunctionSpec(string Token)
{
    /// <summary>Name of the argument that carries the resource a method is called on.</summary>
    public const string Self = "__self__";

    /// <summary>Its arguments. Default: null, none.</summary>
    public ObjectSpec? Inputs { get; init; }

    /// <summary>Its results, where they are an object of its own. Default: null.</summary>
    public ObjectSpec? Outputs { get; init; }

    /// <summary>Its result, where that is a value of another type. Default: null.</summary>
    public TypeSpec? ReturnType { get; init; }

    /// <summary>True where C# would take each argument on its own, which this generator does not write. Default: false.</summary>
    public bool TakesEachArgumentAlone { get; init; }

    /// <summary>True where the package brings hand-written code for it. Default: false.</summary>
    public bool IsOverlay { get; init; }

    /// <summary>Why not to use it. Default: null, not deprecated.</summary>
    public string? Deprecated { get; init; }

    /// <summary>What it does. Default: null.</summary>
    public string? Description { get; init; }

    /// <summary>True where it returns anything.</summary>
    public bool Returns => Outputs is not null || ReturnType is not null;

    /// <summary>The arguments without the resource a method is called on.</summary>
    public IReadOnlyList<PropertySpec> Arguments => Inputs is null ? [] : [.. Inputs.Properties.Where(p => p.Name != Self)];

    /// <summary>True where it is called on a resource.</summary>
    public bool HasSelf => Inputs is not null && Inputs.Properties.Any(p => p.Name == Self);
}
