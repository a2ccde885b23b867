using Tandem.Sdk.Generator.Naming;
using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Selection;

/// <summary>All that the chosen tokens need of their own package, found by following references.</summary>
internal sealed class Reached
{
    private readonly PackageSchema _schema;

    private Reached(PackageSchema schema) => _schema = schema;

    internal SortedSet<string> Resources { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Functions { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Enums { get; } = new(StringComparer.Ordinal);

    /// <summary>Object types, once for each side they are needed on.</summary>
    internal HashSet<(string Token, Side Side)> Objects { get; } = [];

    internal static Reached From(PackageSchema schema, IEnumerable<string> tokens)
    {
        var reached = new Reached(schema);
        foreach (var token in tokens)
        {
            reached.Add(token);
        }

        return reached;
    }

    private void Add(string token)
    {
        if (token == _schema.ProviderToken || _schema.Resources.ContainsKey(token))
        {
            AddResource(token);
        }
        else if (_schema.Functions.TryGetValue(token, out var function))
        {
            AddFunction(function);
        }
        else
        {
            // Named on its own a type is wanted wherever a program can meet it.
            Follow(new ReferenceType(null, ReferenceKind.Type, token, null), Side.Input);
            Follow(new ReferenceType(null, ReferenceKind.Type, token, null), Side.Output);
        }
    }

    private void AddResource(string token)
    {
        var resource = token == _schema.ProviderToken ? _schema.Provider : _schema.Resources[token];
        if (!Resources.Add(token))
        {
            return;
        }

        Follow(resource.Properties, Side.Output);
        Follow(resource.Inputs, Side.Input);
        Follow(resource.StateInputs?.Properties, Side.State);
        foreach (var method in resource.Methods.Where(m => _schema.Functions.ContainsKey(m.Value)))
        {
            var function = _schema.Functions[method.Value];
            Follow(function.Arguments, Side.Input);
            Follow(function.Outputs?.Properties, Side.Output);
        }
    }

    private void AddFunction(FunctionSpec function)
    {
        if (!Functions.Add(function.Token))
        {
            return;
        }

        Follow(function.Inputs?.Properties, Side.PlainInput);
        if (function.Returns)
        {
            Follow(function.Inputs?.Properties, Side.Input);
        }

        Follow(function.Outputs?.Properties, Side.Output);
        if (function.ReturnType is { } type)
        {
            TypeWalk.Named(type).ToList().ForEach(named => Follow(named, Side.Output));
        }
    }

    private void Follow(IEnumerable<PropertySpec>? properties, Side side)
    {
        foreach (var named in (properties ?? []).SelectMany(p => TypeWalk.Named(p.Type)))
        {
            Follow(named, side);
        }
    }

    private void Follow(ReferenceType named, Side side)
    {
        if (named.Package is not null && named.Package != _schema.Name)
        {
            return;
        }

        if (named.Kind != ReferenceKind.Type)
        {
            var token = named.Kind == ReferenceKind.Provider ? _schema.ProviderToken : named.Token;
            if (token == _schema.ProviderToken || _schema.Resources.ContainsKey(token))
            {
                AddResource(token);
            }
        }
        else if (_schema.Enums.ContainsKey(named.Token))
        {
            Enums.Add(named.Token);
        }
        else if (_schema.Objects.TryGetValue(named.Token, out var spec) && Objects.Add((named.Token, side)))
        {
            Follow(spec.Properties, side);
        }
    }
}
