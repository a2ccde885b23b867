using System.Text.Json.Nodes;

namespace Tandem.Tests.Sdk.Providers;

/// <summary>A class the schema calls for, with what it should have.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Kind">resource, component, provider, input, output, enum or function.</param>
internal sealed record ExpectedClass(string Name, string Kind)
{
    /// <summary>Type token of a resource. Empty for others.</summary>
    internal string Token { get; init; } = string.Empty;

    /// <summary>Members by their names in C#.</summary>
    internal SortedDictionary<string, ExpectedMember> Members { get; } = new(StringComparer.Ordinal);

    internal static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Full name of the class of a nested type.</summary>
    internal static string Nested(PackageReading package, string token, string side, bool foreign = false)
    {
        var name = Pascal(token.Split(':')[2]);
        var ofFunction = !foreign && package.FunctionTypes.Contains(token) && (package.IsBridged || package.IsKubernetes);
        var suffix = side switch
        {
            "Inputs" => ofFunction ? "InputArgs" : "Args",
            "PlainInputs" => package.IsBridged || package.IsKubernetes ? "Args" : string.Empty,
            _ => ofFunction ? "Result" : string.Empty,
        };
        return $"{package.NamespaceOf(token, side == "Outputs" ? "Outputs" : "Inputs")}.{name}{suffix}";
    }

    /// <summary>Adds the members that a schema's properties call for.</summary>
    internal ExpectedClass With(JsonNode? properties, JsonNode? required, Func<JsonNode, bool, string> type)
    {
        var names = required is JsonArray list ? list.Select(n => (string)n!).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var (wire, spec) in properties as JsonObject ?? [])
        {
            if (wire == "__self__")
            {
                continue;
            }

            var name = (string?)spec!["language"]?["csharp"]?["name"] ?? Pascal(wire);
            var optionalSecret = Kind == "input" && (bool?)spec["secret"] == true && (string?)spec["type"] is not ("array" or "object");
            Members[name] = new ExpectedMember(wire, type(spec, names.Contains(wire) && !optionalSecret), names.Contains(wire)) { Spec = spec };
        }

        return this;
    }
}

/// <summary>A property or field.</summary>
/// <param name="Wire">Its name in the schema.</param>
/// <param name="Type">Its type as the lists of the official API write it.</param>
/// <param name="Required">Whether the schema requires it.</param>
internal sealed record ExpectedMember(string Wire, string Type, bool Required)
{
    /// <summary>All the schema says of it.</summary>
    internal required JsonNode Spec { get; init; }

    /// <summary>True where the schema sets a flag on it.</summary>
    internal bool Is(string flag) => (bool?)Spec[flag] == true;
}
