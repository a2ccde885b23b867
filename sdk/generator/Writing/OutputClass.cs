using Tandem.Sdk.Generator.Naming;
using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Writing;

/// <summary>A class that comes back: a nested type of outputs, or the results of a function.</summary>
internal sealed record OutputClass(string Name, IReadOnlyList<PropertySpec> Properties)
{
    /// <summary>True where only generated code sees it. Default: false.</summary>
    internal bool IsInternal { get; init; }

    /// <summary>What it is. Default: null.</summary>
    internal string? Description { get; init; }

    internal void Write(CodeWriter code, TypeNames types, bool neverNull)
    {
        DocComment.Write(code, Description);
        code.Line("[OutputType]");
        code.Open($"{(IsInternal ? "internal" : "public")} sealed class {Name}");
        foreach (var property in Properties)
        {
            DocComment.Write(code, property.Description);
            code.Line($"public readonly {TypeOf(property)} {InputProperty.NameOf(property)};");
        }

        code.Gap();
        code.Line("[OutputConstructor]");
        code.Open($"private {Name}({string.Join(", ", Properties.Select(p => $"{TypeOf(p)} {Identifiers.Parameter(p.Name)}"))})");
        foreach (var property in Properties)
        {
            var (field, parameter) = (InputProperty.NameOf(property), Identifiers.Parameter(property.Name));
            code.Line($"{(field == parameter ? "this." : string.Empty)}{field} = {parameter};");
        }

        code.Close();
        code.Close();

        string TypeOf(PropertySpec property) => neverNull ? types.Of(property.Type) : types.Of(property);
    }
}
