using System.Text.Json;

namespace Tandem.Sdk.Generator.Schema;

/// <summary>Reads properties, objects, enums, resources and functions of a schema.</summary>
internal static class MemberReader
{
    internal static IReadOnlyList<PropertySpec> Properties(JsonElement owner, string properties, string required, string where)
    {
        var names = owner.Items(required).Select(n => n.GetString()).ToHashSet(StringComparer.Ordinal);
        return [.. owner.Members(properties).Select(p => Property(p, names.Contains(p.Name), $"{where}/{properties}/{p.Name}"))];
    }

    internal static ObjectSpec Object(JsonElement json, string where) => new(Properties(json, "properties", "required", where))
    {
        IsOverlay = json.Flag("isOverlay"),
        Description = json.Text("description"),
    };

    internal static EnumSpec Enum(JsonElement json, string where)
    {
        var underlying = TypeReader.PrimitiveOf(json.Text("type"))
            ?? throw new GenerationException($"{where}: an enum of '{json.Text("type") ?? "nothing"}'. Use integer, number or string.");
        return new EnumSpec(underlying, [.. json.Items("enum").Select(EnumValue)])
        {
            IsOverlay = json.Flag("isOverlay"),
            Description = json.Text("description"),
        };
    }

    internal static ResourceSpec Resource(JsonElement json, string token, string where) => new(token)
    {
        Properties = Properties(json, "properties", "required", where),
        Inputs = Properties(json, "inputProperties", "requiredInputs", where),
        StateInputs = json.Find("stateInputs") is { } state ? Object(state, where + "/stateInputs") : null,
        Methods = [.. json.Members("methods").Select(m => KeyValuePair.Create(m.Name, m.Value.GetString() ?? string.Empty))],
        Aliases = [.. json.Items("aliases").Select(a => a.Text("type")).OfType<string>()],
        IsComponent = json.Flag("isComponent"),
        IsOverlay = json.Flag("isOverlay"),
        CSharpName = json.Text("language", "csharp", "name"),
        Deprecated = json.Deprecation(),
        Description = json.Text("description"),
    };

    internal static FunctionSpec Function(JsonElement json, string token, string where)
    {
        var returned = new[] { json.Find("outputs"), json.Find("returnType") }.FirstOrDefault(r => r is { } found && found.EnumerateObject().Any());
        var inline = returned is { } given && IsInline(given);
        return new FunctionSpec(token)
        {
            Inputs = json.Find("inputs") is { } inputs ? Object(inputs, where + "/inputs") : null,
            Outputs = returned is { } results && inline ? Object(results, where + "/outputs") : null,
            ReturnType = returned is { } value && !inline ? TypeReader.Read(value, where + "/outputs") : null,
            TakesEachArgumentAlone = json.Items("multiArgumentInputs").Any(),
            IsOverlay = json.Flag("isOverlay"),
            Deprecated = json.Deprecation(),
            Description = json.Text("description"),
        };
    }

    // An object type of its own, be it empty, rather than a value of another type.
    private static bool IsInline(JsonElement json) => json.Find("properties") is not null
        || (json.Text("type") is null or "object" && json.Find("$ref") is null && json.Find("oneOf") is null && json.Find("additionalProperties") is null);

    private static PropertySpec Property(JsonProperty property, bool required, string where)
    {
        var json = property.Value;
        return new PropertySpec(property.Name, TypeReader.Read(json, where), required)
        {
            Secret = json.Flag("secret"),
            ReplaceOnChanges = json.Flag("replaceOnChanges"),
            Const = json.Find("const"),
            Default = json.Find("default"),
            DefaultEnvironment = [.. json.Items("defaultInfo", "environment").Select(n => n.GetString()).OfType<string>()],
            CSharpName = json.Text("language", "csharp", "name"),
            Deprecated = json.Deprecation(),
            Description = json.Text("description"),
        };
    }

    private static EnumValue EnumValue(JsonElement json)
    {
        var value = json.Find("value") ?? default;
        return new EnumValue(json.Text("name") ?? value.ToString(), value, json.Deprecation(), json.Text("description"));
    }
}
