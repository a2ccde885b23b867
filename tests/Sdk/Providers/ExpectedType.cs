using System.Text.Json.Nodes;

namespace Tandem.Tests.Sdk.Providers;

/// <summary>What a type of the schema should be in C#.</summary>
internal static class ExpectedType
{
    private const string Immutable = "System.Collections.Immutable.Immutable";
    private const string Collections = "System.Collections.Generic.";

    /// <summary>On the way out: what a resource has, what a function returns.</summary>
    internal static string Output(PackageReading package, JsonNode type, bool required)
    {
        var bare = Bare(package, type, "Outputs", _ => false);
        var isArray = (string?)type["type"] == "array";
        return required || isArray || package.IsKubernetes ? bare : bare + "?";
    }

    /// <summary>On the way in, where each value may be an output.</summary>
    internal static string Input(PackageReading package, JsonNode type, bool required)
    {
        var collection = (string?)type["type"] is "array" or "object" && type["oneOf"] is null && type["$ref"] is null;
        if (collection && IsPlain(type))
        {
            return Changeable(package, type, "Inputs", t => !IsPlain(t));
        }

        var text = Wrapped(package, type);
        return required || collection ? text : text + "?";
    }

    /// <summary>On the way into a function that is awaited.</summary>
    internal static string PlainInput(PackageReading package, JsonNode type, bool required)
    {
        var collection = (string?)type["type"] is "array" or "object" && type["$ref"] is null;
        return collection
            ? Changeable(package, type, "PlainInputs", _ => false)
            : Bare(package, type, "PlainInputs", _ => false) + (required ? string.Empty : "?");
    }

    private static bool IsPlain(JsonNode type) => (bool?)type["plain"] == true;

    private static string Changeable(PackageReading package, JsonNode type, string side, Func<JsonNode, bool> wraps) => (string?)type["type"] == "array"
        ? $"{Collections}List<{Item(package, type["items"]!, side, wraps)}>"
        : $"{Collections}Dictionary<System.String, {Item(package, type["additionalProperties"]!, side, wraps)}>";

    private static string Wrapped(PackageReading package, JsonNode type)
    {
        if (IsPlain(type))
        {
            return Bare(package, type, "Inputs", t => !IsPlain(t));
        }

        if (type["oneOf"] is JsonArray options)
        {
            return Either("InputUnion", options.Select(o => Bare(package, o!, "Inputs", _ => false)));
        }

        return ((string?)type["$ref"] ?? (string?)type["type"]) switch
        {
            "pulumi.json#/Json" => "Pulumi.InputJson",
            "array" => $"Pulumi.InputList<{Bare(package, type["items"]!, "Inputs", _ => false)}>",
            "object" => $"Pulumi.InputMap<{Bare(package, Values(type), "Inputs", _ => false)}>",
            _ => $"Pulumi.Input<{Bare(package, type, "Inputs", _ => false)}>",
        };
    }

    private static string Item(PackageReading package, JsonNode type, string side, Func<JsonNode, bool> wraps) =>
        wraps(type) ? Wrapped(package, type) : Bare(package, type, side, wraps);

    private static string Bare(PackageReading package, JsonNode type, string side, Func<JsonNode, bool> wraps)
    {
        if ((string?)type["$ref"] is { } reference)
        {
            return Named(package, reference, type, side);
        }

        if (type["oneOf"] is JsonArray options)
        {
            var relaxed = side == "Outputs" ? options.Select(o => EnumOf(package, o!)).FirstOrDefault(e => e is not null) : null;
            return relaxed is not null ? Primitive((string)relaxed["type"]!) : Either("Union", options.Select(o => Item(package, o!, side, wraps)));
        }

        return (string)type["type"]! switch
        {
            "array" => $"{Immutable}Array<{Item(package, type["items"]!, side, wraps)}>",
            "object" => $"{Immutable}Dictionary<System.String, {Item(package, Values(type), side, wraps)}>",
            var primitive => Primitive(primitive),
        };
    }

    private static string Either(string union, IEnumerable<string> options)
    {
        var distinct = options.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count switch
        {
            1 => union == "Union" ? distinct[0] : $"Pulumi.Input<{distinct[0]}>",
            2 => $"Pulumi.{union}<{distinct[0]}, {distinct[1]}>",
            _ => "System.Object",
        };
    }

    private static JsonNode Values(JsonNode type) => type["additionalProperties"] ?? JsonNode.Parse("""{ "type": "string" }""")!;

    private static JsonNode? EnumOf(PackageReading package, JsonNode option) =>
        (string?)option["$ref"] is { } r && r.StartsWith("#/types/", StringComparison.Ordinal)
        ? package.Type(Uri.UnescapeDataString(r["#/types/".Length..])) is { } type && type["enum"] is not null ? type : null
        : null;

    private static string Primitive(string type) => type switch
    {
        "string" => "System.String",
        "integer" => "System.Int32",
        "number" => "System.Double",
        "boolean" => "System.Boolean",
        _ => throw new ArgumentException(type),
    };

    private static string Named(PackageReading from, string reference, JsonNode type, string side)
    {
        switch (reference)
        {
            case "pulumi.json#/Any": return "System.Object";
            case "pulumi.json#/Json": return "System.Text.Json.JsonElement";
            case "pulumi.json#/Asset": return "Pulumi.AssetOrArchive";
            case "pulumi.json#/Archive": return "Pulumi.Archive";
        }

        var (head, tail) = (reference[..reference.IndexOf('#', StringComparison.Ordinal)], reference[(reference.IndexOf('#', StringComparison.Ordinal) + 2)..]);
        var package = head.Length == 0 ? from : PackageReading.Of(head.Trim('/').Split('/')[0]);
        var token = Uri.UnescapeDataString(tail[(tail.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        if (tail == "provider")
        {
            return package.Namespace + ".Provider";
        }

        if (tail.StartsWith("resources/", StringComparison.Ordinal) || package.IsEnum(token))
        {
            return $"{package.NamespaceOf(token, string.Empty)}.{ExpectedClass.Pascal(token.Split(':')[2])}";
        }

        return package.Type(token) is null ? Primitive((string)type["type"]!) : ExpectedClass.Nested(package, token, side, foreign: package != from);
    }
}
