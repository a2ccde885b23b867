namespace Tandem.Sdk.Generator.Schema;

/// <summary>A type as a schema spells it, before anything is known of C#.</summary>
public abstract record TypeSpec
{
    /// <summary>True where an argument of this type takes the bare value and no <c>Input</c>. Default: false.</summary>
    public bool Plain { get; init; }
}

/// <summary>A boolean, integer, number or string.</summary>
public sealed record PrimitiveType(Primitive Kind) : TypeSpec;

/// <summary>One of the types every package shares: <c>pulumi.json#/Any</c> and its like.</summary>
public sealed record SharedType(Shared Kind) : TypeSpec;

/// <summary>A list of items of one type.</summary>
public sealed record ArrayType(TypeSpec Items) : TypeSpec;

/// <summary>A dictionary from strings to values of one type.</summary>
public sealed record MapType(TypeSpec Values) : TypeSpec;

/// <summary>A value of one of several types; a discriminator, if the schema names one, changes nothing in C#.</summary>
public sealed record UnionType(IReadOnlyList<TypeSpec> Options) : TypeSpec;

/// <summary>A type, resource or provider by name.</summary>
/// <param name="Package">Name of the package that defines it; null for the schema's own.</param>
/// <param name="Kind">What is referred to.</param>
/// <param name="Token">Its token.</param>
/// <param name="Underlying">What stands in for a type that the schema names and does not define; null when nothing may.</param>
public sealed record ReferenceType(string? Package, ReferenceKind Kind, string Token, Primitive? Underlying) : TypeSpec;

/// <summary>The primitive types of the schema language.</summary>
public enum Primitive
{
    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary><c>int</c>.</summary>
    Integer,

    /// <summary><c>double</c>.</summary>
    Number,

    /// <summary><c>string</c>.</summary>
    String,
}

/// <summary>The types of <c>pulumi.json</c>.</summary>
public enum Shared
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>JSON text.</summary>
    Json,

    /// <summary>A set of files.</summary>
    Archive,

    /// <summary>A file, or a set of them.</summary>
    Asset,
}

/// <summary>What a reference points at.</summary>
public enum ReferenceKind
{
    /// <summary>An object type or an enum.</summary>
    Type,

    /// <summary>A resource.</summary>
    Resource,

    /// <summary>The provider of a package.</summary>
    Provider,
}
