using Tandem.Sdk.Generator.Naming;
using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Writing;

/// <summary>The options a resource has whatever a program says: version, download address, aliases, secrets, replacement.</summary>
internal sealed class ResourceOptionsCode(PackageNames package, ResourceSpec resource, string options)
{
    internal void Write(CodeWriter code)
    {
        code.Gap();
        code.Open($"private static {options} MakeResourceOptions({options}? options, Input<string>? id)");
        code.Open($"var defaultOptions = new {options}");
        code.Line("Version = Utilities.Version,");
        if (package.Schema.PluginDownloadUrl is { } url)
        {
            code.Line($"PluginDownloadURL = {Literals.Text(url)},");
        }

        List(code, "Aliases", [.. resource.Aliases.Select(a => $"new global::Pulumi.Alias {{ Type = {Literals.Text(a)} }}")]);
        List(code, "AdditionalSecretOutputs", [.. resource.Properties.Where(p => p.Secret).Select(p => Literals.Text(p.Name))]);
        List(code, "ReplaceOnChanges", [.. ReplacedOnChanges(resource.Properties, []).Select(Literals.Text)]);
        code.Close(";");
        code.Line($"var merged = {options}.Merge(defaultOptions, options);");
        code.Line("merged.Id = id ?? merged.Id;");
        code.Line("return merged;");
        code.Close();
    }

    private static void List(CodeWriter code, string property, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        code.Open($"{property} =");
        items.ToList().ForEach(item => code.Line(item + ","));
        code.Close(",");
    }

    private IEnumerable<string> ReplacedOnChanges(IEnumerable<PropertySpec> properties, IReadOnlyList<string> above)
    {
        foreach (var property in properties)
        {
            var path = property.Name + property.Type switch { ArrayType => "[*]", MapType => ".*", _ => string.Empty };
            if (property.ReplaceOnChanges)
            {
                yield return path;
                continue;
            }

            foreach (var token in Inner(property.Type).Where(t => !above.Contains(t)))
            {
                foreach (var below in ReplacedOnChanges(package.Schema.Objects[token].Properties, [.. above, token]))
                {
                    yield return $"{path}.{below}";
                }
            }
        }
    }

    private IEnumerable<string> Inner(TypeSpec type) => type switch
    {
        ArrayType array => Inner(array.Items),
        MapType map => Inner(map.Values),
        ReferenceType { Kind: ReferenceKind.Type, Package: null } named when package.Schema.Objects.ContainsKey(named.Token) => [named.Token],
        _ => [],
    };
}
