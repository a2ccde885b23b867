namespace Tandem.Sdk.Generator.Schema;

/// <summary>Finds what a type is made of.</summary>
internal static class TypeWalk
{
    /// <summary>The names a type refers to, itself included, without following them.</summary>
    internal static IEnumerable<ReferenceType> Named(TypeSpec type) => type switch
    {
        ReferenceType named => [named],
        ArrayType array => Named(array.Items),
        MapType map => Named(map.Values),
        UnionType union => union.Options.SelectMany(Named),
        _ => [],
    };
}
