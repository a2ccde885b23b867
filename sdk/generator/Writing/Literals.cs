using System.Text;
using System.Text.Json;
using Tandem.Sdk.Generator.Naming;
using Tandem.Sdk.Generator.Schema;

namespace Tandem.Sdk.Generator.Writing;

/// <summary>Writes values of a schema as C#.</summary>
internal static class Literals
{
    /// <summary>A string.</summary>
    internal static string Text(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    /// <summary>A string, number or boolean.</summary>
    internal static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value.GetString()!),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => throw new GenerationException($"The default or constant {value.GetRawText()} is not a string, number or boolean."),
    };

    /// <summary>What a property has when none is given: environment first, then the schema's default. Null where there is neither.</summary>
    internal static string? Default(PropertySpec property, Names names)
    {
        var value = property.Default is { } given ? EnumMember(property.Type, given, names) ?? Value(given) : null;
        if (property.DefaultEnvironment.Count == 0)
        {
            return value;
        }

        var getter = (property.Type as PrimitiveType)?.Kind switch
        {
            Primitive.Boolean => "GetEnvBoolean",
            Primitive.Integer => "GetEnvInt32",
            Primitive.Number => "GetEnvDouble",
            _ => "GetEnv",
        };
        var environment = $"Utilities.{getter}({string.Join(", ", property.DefaultEnvironment.Select(Text))})";

        // A variable that is not set gives an input of null, which is as good as none.
        return value is not null ? $"{environment} ?? {value}" : getter == "GetEnv" ? environment + "!" : environment;
    }

    private static string? EnumMember(TypeSpec type, JsonElement value, Names names)
    {
        if (type is not ReferenceType named || names.EnumOf(named) is not { } spec || names.Resolve(named) is not Resolved.Class found)
        {
            return null;
        }

        var member = spec.Values.FirstOrDefault(v => v.Value.ToString() == value.ToString())
            ?? throw new GenerationException($"The default {value} is none of the values of {named.Token}.");
        return $"{found.FullName}.{Identifiers.EnumValue(member.Name, PackageNames.Member(named.Token))}";
    }
}
