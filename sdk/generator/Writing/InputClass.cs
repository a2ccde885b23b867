using Tandem.Sdk.Generator.Naming;
using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Writing;

/// <summary>A class that a program fills in: arguments of a resource or function, or a nested type of them.</summary>
internal sealed record InputClass(string Name, string Base, IReadOnlyList<PropertySpec> Properties)
{
    /// <summary>True for the arguments of a provider, which travel as JSON. Default: false.</summary>
    internal bool IsProvider { get; init; }

    /// <summary>True where nothing may derive from it. Default: true.</summary>
    internal bool IsSealed { get; init; } = true;

    /// <summary>What it is. Default: null.</summary>
    internal string? Description { get; init; }

    internal void Write(CodeWriter code, TypeNames types, Names names)
    {
        DocComment.Write(code, Description);
        code.Open($"public {(IsSealed ? "sealed " : string.Empty)}class {Name} : global::Pulumi.{Base}");
        foreach (var property in Properties)
        {
            code.Gap();
            InputProperty.Write(code, property, types, IsProvider);
        }

        code.Gap();
        code.Open($"public {Name}()");
        foreach (var property in Properties)
        {
            if (Literals.Default(property, names) is { } value)
            {
                code.Line($"{InputProperty.NameOf(property)} = {value};");
            }
        }

        code.Close();
        code.Gap();
        code.Line($"public static new {Name} Empty => new {Name}();");
        code.Close();
    }
}
