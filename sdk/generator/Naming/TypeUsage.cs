using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Naming;

/// <summary>Which nested types functions use, in the whole package: the older naming rules call those differently.</summary>
internal sealed class TypeUsage
{
    /// <summary>Nothing is used by functions; what is assumed of other packages.</summary>
    internal static readonly TypeUsage None = new();

    private readonly HashSet<string> _byFunctions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asFunctionInputs = new(StringComparer.Ordinal);

    private TypeUsage()
    {
    }

    internal static TypeUsage Of(PackageSchema schema)
    {
        var usage = new TypeUsage();
        foreach (var function in schema.Functions.Values.Where(f => !f.IsOverlay))
        {
            var inputs = Reached(schema, function.Inputs?.Properties.Select(p => p.Type) ?? []);
            usage._byFunctions.UnionWith(inputs);
            usage._byFunctions.UnionWith(Reached(schema, function.Outputs?.Properties.Select(p => p.Type) ?? []));
            usage._byFunctions.UnionWith(Reached(schema, function.ReturnType is { } type ? [type] : []));
            if (function.Returns)
            {
                usage._asFunctionInputs.UnionWith(inputs);
            }
        }

        return usage;
    }

    /// <summary>True where a function takes or returns the type.</summary>
    internal bool ByFunctions(string token) => _byFunctions.Contains(token);

    /// <summary>True where a function that returns something takes the type.</summary>
    internal bool AsFunctionInput(string token) => _asFunctionInputs.Contains(token);

    private static HashSet<string> Reached(PackageSchema schema, IEnumerable<TypeSpec> types)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TypeSpec>(types);
        while (open.TryPop(out var type))
        {
            foreach (var named in TypeWalk.Named(type).Where(n => n is { Kind: ReferenceKind.Type, Package: null }))
            {
                if (schema.Objects.TryGetValue(named.Token, out var spec) && reached.Add(named.Token))
                {
                    spec.Properties.ToList().ForEach(p => open.Push(p.Type));
                }
            }
        }

        return reached;
    }
}
