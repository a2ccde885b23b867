using Tandem.Sdk.Generator.Naming;
using Tandem.Sdk.Generator.Schema;
using Tandem.Sdk.Generator.Selection;
using Tandem.Sdk.Generator.Writing;

namespace Tandem.Sdk.Generator;

/// <summary>Writes the C# of a package: what the tokens name and what that reaches.</summary>
public sealed class Generation
{
    private readonly Names _names;
    private readonly FileFrame _frame;
    private readonly PackageSchema _schema;
    private readonly SortedDictionary<string, GeneratedFile> _files = new(StringComparer.Ordinal);

    private Generation(SchemaLibrary library)
    {
        _schema = library.Own;
        _names = new Names(library);
        _frame = new FileFrame(_names.Own);
    }

    /// <summary>All files of a package, in ordinal order of their paths.</summary>
    /// <param name="library">Its schema and those it refers to.</param>
    /// <param name="tokens">Resources, functions and types to begin with; <see cref="PackageSchema.ProviderToken"/> is the provider.</param>
    public static IReadOnlyList<GeneratedFile> Of(SchemaLibrary library, IEnumerable<string> tokens)
    {
        var generation = new Generation(library);
        generation.Write(Reached.From(library.Own, tokens));
        return [.. generation._files.Values];
    }

    private void Write(Reached reached)
    {
        Add(UtilitiesCode.Files(_names.Own, _frame));
        foreach (var resource in reached.Resources.Select(Resource).Where(r => !r.IsOverlay))
        {
            Add(ResourceFiles(resource));
        }

        Add(reached.Functions.Select(t => _schema.Functions[t]).Where(f => !f.IsOverlay && !f.HasSelf).SelectMany(new FunctionCode(_names, _frame).Files));
        Add(reached.Objects.Where(o => !_schema.Objects[o.Token].IsOverlay).Select(o => ObjectFile(o.Token, o.Side)));
        Add(reached.Enums.Where(t => !_schema.Enums[t].IsOverlay).Select(EnumFile));
    }

    // The arguments of a Kubernetes resource and of the nested type of the same name are one class: the resource's comes first and stays.
    private void Add(IEnumerable<GeneratedFile> files)
    {
        foreach (var file in files)
        {
            _files.TryAdd(file.Path, file);
        }
    }

    private ResourceSpec Resource(string token) => token == _schema.ProviderToken ? _schema.Provider : _schema.Resources[token];

    private IEnumerable<GeneratedFile> ResourceFiles(ResourceSpec resource)
    {
        var space = _names.Own.Namespace(resource.Token);
        yield return _frame.File(space, PackageNames.Resource(resource), new ResourceCode(_names, resource).Write());
        yield return ArgumentsFile(resource);
        if (resource.StateInputs is { } state)
        {
            var code = new CodeWriter();
            var name = PackageNames.Resource(resource) + "State";
            new InputClass(name, "ResourceArgs", state.Properties).Write(code, new TypeNames(_names, Side.State, space), _names);
            yield return _frame.File(space, name, code);
        }

        foreach (var file in new MethodCode(_names, resource).Files(_frame))
        {
            yield return file;
        }
    }

    private GeneratedFile ArgumentsFile(ResourceSpec resource)
    {
        var typesApart = _names.Own.IsKubernetes && !resource.IsProvider;
        var space = _names.Own.Namespace(resource.Token, typesApart ? "Inputs" : null);
        var code = new CodeWriter();
        var arguments = new InputClass(PackageNames.Resource(resource) + "Args", "ResourceArgs", resource.Inputs)
        {
            IsProvider = resource.IsProvider,
            IsSealed = !typesApart,
        };
        arguments.Write(code, new TypeNames(_names, Side.Input, space), _names);
        return _frame.File(space, arguments.Name, code);
    }

    private GeneratedFile ObjectFile(string token, Side side)
    {
        if (side == Side.Input && _names.Own.IsKubernetes && _schema.Resources.TryGetValue(token, out var resource) && !resource.IsOverlay)
        {
            return ArgumentsFile(resource);
        }

        var nested = new Resolved.Object(_names.Own, token, _schema.Objects[token]);
        var (space, name) = (_names.NestedNamespace(nested, side), _names.NestedClass(nested, side));
        var types = new TypeNames(_names, side, _names.Own.Namespace(token));
        var code = new CodeWriter();
        if (side == Side.Output)
        {
            new OutputClass(name, nested.Spec.Properties) { Description = nested.Spec.Description }.Write(code, types, _names.Own.IsKubernetes);
        }
        else
        {
            var inputs = new InputClass(name, side == Side.PlainInput ? "InvokeArgs" : "ResourceArgs", InputsOf(nested))
            {
                IsSealed = !_names.Own.IsKubernetes,
                Description = nested.Spec.Description,
            };
            inputs.Write(code, types, _names);
        }

        return _frame.File(space, name, code);
    }

    // A whole Kubernetes object inside another one takes no status, as its resource would not: the cluster writes that.
    private IReadOnlyList<PropertySpec> InputsOf(Resolved.Object nested)
    {
        var properties = nested.Spec.Properties;
        var isKind = _names.Own.IsKubernetes && properties.Any(p => p is { Name: "kind", Const: not null });
        return isKind ? [.. properties.Where(p => p.Name != "status")] : properties;
    }

    private GeneratedFile EnumFile(string token)
    {
        var code = new CodeWriter();
        var name = PackageNames.Member(token);
        EnumCode.Write(code, _schema.Enums[token], name);
        return _frame.File(_names.Own.Namespace(token), name, code);
    }
}
