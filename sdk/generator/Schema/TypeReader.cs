using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tandem.Sdk.Generator.Schema;

/// <summary>Reads the types of a schema: <c>type</c>, <c>$ref</c>, <c>oneOf</c> and what they contain.</summary>
internal static partial class TypeReader
{
    /// <summary>Reads one type.</summary>
    /// <param name="json">The object that holds <c>type</c>, <c>$ref</c> or <c>oneOf</c>.</param>
    /// <param name="where">Path in the schema, for messages.</param>
    internal static TypeSpec Read(JsonElement json, string where)
    {
        var plain = json.Flag("plain");
        if (json.Text("$ref") is { } reference)
        {
            return Reference(reference, PrimitiveOf(json.Text("type")), where) with { Plain = plain };
        }

        if (json.Find("oneOf") is not null)
        {
            return new UnionType([.. json.Items("oneOf").Select((option, i) => Read(option, $"{where}/oneOf/{i}"))]) { Plain = plain };
        }

        var type = json.Text("type");
        if (PrimitiveOf(type) is { } primitive)
        {
            return new PrimitiveType(primitive) { Plain = plain };
        }

        return type switch
        {
            "array" => new ArrayType(Read(Inner(json, "items", where), where + "/items")) { Plain = plain },
            "object" when json.Find("additionalProperties") is { ValueKind: JsonValueKind.Object } values =>
                new MapType(Read(values, where + "/additionalProperties")) { Plain = plain },
            "object" => new MapType(new PrimitiveType(Primitive.String)) { Plain = plain },
            _ => throw new GenerationException(
                $"{where}: the type is '{type ?? "missing"}'. Use boolean, integer, number, string, array, object, $ref or oneOf."),
        };
    }

    /// <summary>The primitive a <c>type</c> names; null where it names none.</summary>
    internal static Primitive? PrimitiveOf(string? type) => type switch
    {
        "boolean" => Primitive.Boolean,
        "integer" => Primitive.Integer,
        "number" => Primitive.Number,
        "string" => Primitive.String,
        _ => null,
    };

    private static JsonElement Inner(JsonElement json, string name, string where) =>
        json.Find(name) ?? throw new GenerationException($"{where}: an {json.Text("type")} needs '{name}'.");

    private static TypeSpec Reference(string reference, Primitive? underlying, string where)
    {
        if (reference.StartsWith("pulumi.json#/", StringComparison.Ordinal))
        {
            return Enum.TryParse<Shared>(reference["pulumi.json#/".Length..], out var kind)
                ? new SharedType(kind)
                : throw new GenerationException($"{where}: '{reference}' is none of pulumi.json#/Any, /Json, /Archive and /Asset.");
        }

        var match = ReferenceForm().Match(reference);
        if (!match.Success)
        {
            throw new GenerationException($"{where}: '{reference}' is no reference. "
                + $"Use #/types/TOKEN, #/resources/TOKEN, #/provider, or the same after /PACKAGE/vVERSION/schema.json.");
        }

        var package = match.Groups["package"] is { Success: true } named ? named.Value : null;
        var token = Uri.UnescapeDataString(match.Groups["token"].Value);
        return match.Groups["kind"].Value switch
        {
            "types" => new ReferenceType(package, ReferenceKind.Type, token, underlying),
            "resources" when token.StartsWith("pulumi:providers:", StringComparison.Ordinal) => new ReferenceType(package, ReferenceKind.Provider, token, null),
            "resources" => new ReferenceType(package, ReferenceKind.Resource, token, null),
            _ => new ReferenceType(package, ReferenceKind.Provider, string.Empty, null),
        };
    }

    [GeneratedRegex(@"^(/?(?<package>[-\w]+)/v[^/]*/schema\.json)?#/((?<kind>types|resources)/(?<token>.+)|(?<kind>provider))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceForm();
}
