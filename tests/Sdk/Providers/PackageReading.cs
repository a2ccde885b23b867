using System.Text.Json.Nodes;

namespace Tandem.Tests.Sdk.Providers;

/// <summary>A schema read straight from its JSON, by rules written down in ../shared/pulumi/schemas/README.md and apart from the generator's.</summary>
internal sealed class PackageReading
{
    private static readonly Dictionary<string, PackageReading> Read = new(StringComparer.Ordinal);

    private PackageReading(string name)
    {
        Name = name;
        Root = JsonNode.Parse(File.ReadAllText(SharedMaterial.PathOf($"pulumi/schemas/{name}.json")))!;
        var compatibility = (string?)Root["language"]?["csharp"]?["compatibility"];
        IsKubernetes = compatibility == "kubernetes20";
        IsBridged = compatibility == "tfbridge20";
        Namespace = "Pulumi." + (SpecialSegment(name) ?? char.ToUpperInvariant(name[0]) + name[1..]);
        FunctionTypes = [.. Functions.SelectMany(f => new[] { f.Value?["inputs"], f.Value?["outputs"] }).SelectMany(Types).Distinct(StringComparer.Ordinal)];
    }

    internal string Name { get; }

    internal JsonNode Root { get; }

    internal bool IsKubernetes { get; }

    internal bool IsBridged { get; }

    internal string Namespace { get; }

    internal JsonObject Functions => (JsonObject)Root["functions"]!;

    /// <summary>Tokens of the nested types that some function takes or returns.</summary>
    internal HashSet<string> FunctionTypes { get; }

    internal static PackageReading Of(string name)
    {
        lock (Read)
        {
            return Read.TryGetValue(name, out var known) ? known : Read[name] = new PackageReading(name);
        }
    }

    internal JsonNode? Type(string token) => Root["types"]?[token];

    internal JsonNode? Resource(string token) => token.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? Root["provider"] : Root["resources"]?[token];

    internal bool IsEnum(string token) => Type(token)?["enum"] is not null;

    /// <summary>Namespace of a token; <paramref name="side"/> is Inputs, Outputs or empty.</summary>
    internal string NamespaceOf(string token, string side)
    {
        var middle = token.Split(':')[1];
        var module = token.StartsWith("pulumi:", StringComparison.Ordinal) || middle.StartsWith("index", StringComparison.Ordinal)
            ? string.Empty
            : IsBridged ? middle.Split('/')[0] : middle;
        if (IsKubernetes && side.Length > 0)
        {
            return $"{Namespace}.Types.{side}.{SpecialSegment(module) ?? module}";
        }

        var parts = new[] { Namespace, module.Length == 0 ? string.Empty : SpecialSegment(module) ?? char.ToUpperInvariant(module[0]) + module[1..], side };
        return string.Join('.', parts.Where(p => p.Length > 0));
    }

    /// <summary>The tokens listed for a package.</summary>
    internal static IEnumerable<string> Listed(string folder) => File.ReadAllLines(Path.Combine(SharedMaterial.RepositoryRoot, "sdk", folder, "tokens.txt"))
        .Select(line => line.Split('#')[0].Trim())
        .Where(line => line.Length > 0);

    /// <summary>Own nested types that a node leads to, through other types.</summary>
    internal IEnumerable<string> Types(JsonNode? node)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Queue<JsonNode?>([node]);
        while (open.TryDequeue(out var at))
        {
            foreach (var reference in References(at).Where(r => r.StartsWith("#/types/", StringComparison.Ordinal)))
            {
                var token = Uri.UnescapeDataString(reference["#/types/".Length..]);
                if (Type(token) is { } type && found.Add(token))
                {
                    open.Enqueue(type["properties"]);
                }
            }
        }

        return found;
    }

    internal static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(m => m.Key == "$ref" && m.Value is JsonValue v ? [(string)v!] : References(m.Value)),
        JsonArray a => a.SelectMany(References),
        _ => [],
    };

    private string? SpecialSegment(string module) => (string?)Root["language"]?["csharp"]?["namespaces"]?[module];
}
