using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Naming;

/// <summary>What a name in a schema turned out to be.</summary>
internal abstract record Resolved
{
    /// <summary>A name that only stands for a primitive.</summary>
    internal sealed record Primitive(Schema.Primitive Kind) : Resolved;

    /// <summary>A resource, provider or enum: one class, whatever the side.</summary>
    internal sealed record Class(string FullName) : Resolved;

    /// <summary>An object type: a class for each side.</summary>
    internal sealed record Object(PackageNames Package, string Token, ObjectSpec Spec) : Resolved;
}
