using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tandem.Sdk.Generator.Schema;

/// <summary>Reads a package schema: the official one as <c>pulumi package get-schema</c> prints it, or one trimmed to what is needed.</summary>
public static class SchemaReader
{
    private const string WholeModule = "(.*)";
    private const string ModuleBeforeSlash = "(.*)(?:/[^/]*)";

    /// <summary>Reads the schema in a file.</summary>
    public static PackageSchema ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new GenerationException(
                $"There is no schema at '{path}'. Print one with: pulumi package get-schema PACKAGE@VERSION > {Path.GetFileName(path)}");
        }

        try
        {
            return Read(File.ReadAllText(path));
        }
        catch (JsonException e)
        {
            throw new GenerationException($"'{path}' is not JSON: {e.Message}");
        }
    }

    /// <summary>Reads a schema from its text.</summary>
    public static PackageSchema Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement.Clone();
        var name = root.Text("name") ?? throw new GenerationException("The schema has no 'name'. Is it a Pulumi package schema?");
        var csharp = Settings(root);
        var functions = Table(root, "functions", _ => true, (json, token) => MemberReader.Function(json, token, "#/functions/" + token));
        var enums = Table(root, "types", json => json.Find("enum") is not null, (json, token) => MemberReader.Enum(json, "#/types/" + token));
        return new PackageSchema(name, (root.Text("version") ?? string.Empty).TrimStart('v'), csharp)
        {
            ModuleFormat = new Regex(root.Text("meta", "moduleFormat") ?? UsualFormat(csharp.Naming), RegexOptions.CultureInvariant),
            PluginDownloadUrl = root.Text("pluginDownloadURL"),
            Provider = WithMethods(Provider(root, name, enums), functions),
            Resources = Table(root, "resources", _ => true,
                (json, token) => WithMethods(MemberReader.Resource(json, token, "#/resources/" + token), functions)),
            Objects = Table(root, "types", json => json.Find("enum") is null, (json, token) => MemberReader.Object(json, "#/types/" + token)),
            Enums = enums,
            Functions = functions,
        };
    }

    private static CSharpSettings Settings(JsonElement root) => new(
        root.Text("language", "csharp", "rootNamespace") ?? "Pulumi",
        root.Members("language", "csharp", "namespaces").ToDictionary(m => m.Name, m => m.Value.GetString() ?? string.Empty, StringComparer.Ordinal),
        root.Text("language", "csharp", "compatibility") switch
        {
            "tfbridge20" => NamingRules.TerraformBridge,
            "kubernetes20" => NamingRules.Kubernetes,
            _ => NamingRules.Current,
        },
        root.Find("language", "csharp", "liftSingleValueMethodReturns") is { ValueKind: JsonValueKind.True });

    // The engine hands the configuration of a provider back as strings, so only its strings can be outputs.
    private static ResourceSpec Provider(JsonElement root, string name, IReadOnlyDictionary<string, EnumSpec> enums)
    {
        var provider = MemberReader.Resource(root.Find("provider") ?? default, PackageSchema.ProviderTokenOf(name), "#/provider");
        return provider with { IsProvider = true, Properties = [.. provider.Properties.Where(p => IsString(p.Type, enums))] };
    }

    private static bool IsString(TypeSpec type, IReadOnlyDictionary<string, EnumSpec> enums) => type switch
    {
        PrimitiveType { Kind: Primitive.String } => true,
        ReferenceType { Kind: ReferenceKind.Type, Package: null } named
            when enums.TryGetValue(named.Token, out var values) => values.Underlying == Primitive.String,
        ReferenceType { Underlying: Primitive.String } => true,
        _ => false,
    };

    // A trimmed schema may lack `meta`; bridged packages all use the same format.
    private static string UsualFormat(NamingRules naming) => naming == NamingRules.TerraformBridge ? ModuleBeforeSlash : WholeModule;

    // A trimmed schema may lack `methods`; a function that takes the resource itself is one all the same.
    private static ResourceSpec WithMethods(ResourceSpec resource, IReadOnlyDictionary<string, FunctionSpec> functions)
    {
        var prefix = resource.Token + "/";
        var found = functions.Values
            .Where(f => f.HasSelf && f.Token.StartsWith(prefix, StringComparison.Ordinal))
            .Select(f => KeyValuePair.Create(f.Token[prefix.Length..], f.Token));
        return resource.Methods.Count > 0 ? resource : resource with { Methods = [.. found] };
    }

    private static SortedDictionary<string, T> Table<T>(JsonElement root, string section, Func<JsonElement, bool> wanted, Func<JsonElement, string, T> read)
    {
        var table = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var member in root.Members(section).Where(m => wanted(m.Value)))
        {
            table[member.Name] = read(member.Value, member.Name);
        }

        return table;
    }
}
