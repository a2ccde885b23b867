using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Naming;

/// <summary>The naming of a package and of those it refers to.</summary>
internal sealed class Names(SchemaLibrary library)
{
    private readonly Dictionary<string, PackageNames> _packages = new(StringComparer.Ordinal);
    private readonly TypeUsage _usage = TypeUsage.Of(library.Own);

    /// <summary>The naming of the package that code is written for.</summary>
    internal PackageNames Own => Of(library.Own);

    /// <summary>Finds what a reference points at.</summary>
    internal Resolved Resolve(ReferenceType named)
    {
        var package = Of(library.Of(named.Package));
        var schema = package.Schema;
        switch (named.Kind)
        {
            case ReferenceKind.Provider:
                return new Resolved.Class(ProviderClass(named, package));
            case ReferenceKind.Resource when schema.Resources.TryGetValue(named.Token, out var resource):
                return new Resolved.Class($"{package.Namespace(named.Token)}.{PackageNames.Resource(resource)}");
            case ReferenceKind.Type when schema.Enums.ContainsKey(named.Token):
                return new Resolved.Class($"{package.Namespace(named.Token)}.{PackageNames.Member(named.Token)}");
            case ReferenceKind.Type when schema.Objects.TryGetValue(named.Token, out var spec):
                return new Resolved.Object(package, named.Token, spec);
            case ReferenceKind.Type when named.Underlying is { } underlying:
                return new Resolved.Primitive(underlying);
            default:
                throw new GenerationException(
                    $"The schema of {schema.Name} {schema.Version} has no {named.Kind.ToString().ToLowerInvariant()} '{named.Token}', "
                    + $"which {library.Own.Name} {library.Own.Version} refers to.");
        }
    }

    /// <summary>The enum a reference points at; null where it points at something else.</summary>
    internal EnumSpec? EnumOf(ReferenceType named) =>
        named.Kind == ReferenceKind.Type ? library.Of(named.Package).Enums.GetValueOrDefault(named.Token) : null;

    /// <summary>The namespace of an object type on a side.</summary>
    internal string NestedNamespace(Resolved.Object nested, Side side) => nested.Package.Namespace(nested.Token, Qualifier(side));

    /// <summary>The class of an object type on a side, without its namespace.</summary>
    internal string NestedClass(Resolved.Object nested, Side side)
    {
        var name = PackageNames.Member(nested.Token);
        var usage = nested.Package.Schema == library.Own ? _usage : TypeUsage.None;
        var older = nested.Package.Schema.CSharp.Naming != NamingRules.Current;
        return side switch
        {
            Side.State => name + "GetArgs",
            Side.Input when older && usage.AsFunctionInput(nested.Token) => name + "InputArgs",
            Side.Input => name + "Args",
            Side.PlainInput when older => name + "Args",
            Side.Output when older && usage.ByFunctions(nested.Token) => name + "Result",
            _ => name,
        };
    }

    /// <summary>The part of a namespace that tells the sides apart.</summary>
    internal string Qualifier(Side side) => side == Side.Output ? "Outputs" : "Inputs";

    private PackageNames Of(PackageSchema schema)
    {
        if (!_packages.TryGetValue(schema.Name, out var found))
        {
            found = new PackageNames(schema);
            _packages[schema.Name] = found;
        }

        return found;
    }

    private string ProviderClass(ReferenceType named, PackageNames package)
    {
        var other = named.Token.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? named.Token["pulumi:providers:".Length..] : package.Schema.Name;
        return Of(library.Of(other)).Root + ".Provider";
    }
}
