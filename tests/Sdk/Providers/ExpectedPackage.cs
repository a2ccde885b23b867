using System.Text.Json.Nodes;

namespace Tandem.Tests.Sdk.Providers;

/// <summary>All classes that the tokens of a package call for.</summary>
internal sealed class ExpectedPackage
{
    private readonly PackageReading _package;
    private readonly SortedDictionary<string, ExpectedClass> _classes = new(StringComparer.Ordinal);

    private ExpectedPackage(PackageReading package) => _package = package;

    internal static IReadOnlyList<ExpectedClass> Of(string folder)
    {
        var package = new ExpectedPackage(PackageReading.Of(folder["Pulumi.".Length..].ToLowerInvariant()));
        foreach (var token in PackageReading.Listed(folder))
        {
            package.Add(token);
        }

        return [.. package._classes.Values];
    }

    private void Add(string token)
    {
        if (_package.Resource(token) is { } resource)
        {
            Resource(token, resource);
        }
        else if (_package.Functions[token] is { } function)
        {
            Function(token, function);
        }
        else
        {
            Nested(token, "Inputs");
            Nested(token, "Outputs");
        }
    }

    private void Resource(string token, JsonNode spec)
    {
        var isProvider = token.StartsWith("pulumi:", StringComparison.Ordinal);
        var simple = isProvider ? "Provider" : ExpectedClass.Pascal(token.Split(':')[2]);
        var name = $"{_package.NamespaceOf(token, string.Empty)}.{simple}";
        if ((bool?)spec["isOverlay"] == true || _classes.ContainsKey(name))
        {
            return;
        }

        var outputs = isProvider ? new JsonObject(Strings(spec["properties"])) : spec["properties"];
        var kind = isProvider ? "provider" : (bool?)spec["isComponent"] == true ? "component" : "resource";
        _classes[name] = new ExpectedClass(name, kind) { Token = token }.With(outputs, spec["required"], (t, r) => ExpectedType.Output(_package, t, r));
        var arguments = $"{_package.NamespaceOf(token, _package.IsKubernetes && !isProvider ? "Inputs" : string.Empty)}.{simple}Args";
        _classes[arguments] = Input(arguments, spec["inputProperties"], spec["requiredInputs"]);
        Follow(outputs, "Outputs");
        Follow(spec["inputProperties"], "Inputs");
        foreach (var (method, function) in _package.Functions.Where(f => f.Key.StartsWith(token + "/", StringComparison.Ordinal)))
        {
            Method(name + ExpectedClass.Pascal(method[(token.Length + 1)..]), function!);
        }
    }

    private void Method(string name, JsonNode function)
    {
        if (((JsonObject)function["inputs"]!["properties"]!).Count > 1)
        {
            _classes[name + "Args"] = Input(name + "Args", function["inputs"]!["properties"], function["inputs"]!["required"]);
        }

        Follow(function["outputs"]!["properties"], "Outputs");
        _classes[name + "Result"] = Output(name + "Result", function["outputs"]!["properties"], function["outputs"]!["required"]);
    }

    private void Function(string token, JsonNode spec)
    {
        var name = $"{_package.NamespaceOf(token, string.Empty)}.{ExpectedClass.Pascal(token.Split(':')[2])}";
        _classes[name] = new ExpectedClass(name, "function") { Token = token };
        _classes[name + "Args"] = new ExpectedClass(name + "Args", "input")
            .With(spec["inputs"]!["properties"], spec["inputs"]!["required"], (t, r) => ExpectedType.PlainInput(_package, t, r));
        _classes[name + "InvokeArgs"] = Input(name + "InvokeArgs", spec["inputs"]!["properties"], spec["inputs"]!["required"]);
        _classes[name + "Result"] = Output(name + "Result", spec["outputs"]!["properties"], spec["outputs"]!["required"]);
        Follow(spec["inputs"]!["properties"], "Inputs");
        Follow(spec["inputs"]!["properties"], "PlainInputs");
        Follow(spec["outputs"]!["properties"], "Outputs");
    }

    private void Nested(string token, string side)
    {
        if (_package.IsEnum(token))
        {
            var name = $"{_package.NamespaceOf(token, string.Empty)}.{ExpectedClass.Pascal(token.Split(':')[2])}";
            _classes[name] = new ExpectedClass(name, "enum") { Token = token };
            return;
        }

        var nested = ExpectedClass.Nested(_package, token, side);
        if (_classes.ContainsKey(nested))
        {
            return;
        }

        var (spec, resource) = (_package.Type(token)!, _package.Resource(token));
        _classes[nested] = side switch
        {
            "Outputs" => Output(nested, spec["properties"], spec["required"]),
            "Inputs" when _package.IsKubernetes && resource is not null => Input(nested, resource["inputProperties"], resource["requiredInputs"]),
            "Inputs" when _package.IsKubernetes && spec["properties"]?["kind"]?["const"] is not null
                => Input(nested, WithoutStatus(spec["properties"]!), spec["required"]),
            "Inputs" => Input(nested, spec["properties"], spec["required"]),
            _ => new ExpectedClass(nested, "input").With(spec["properties"], spec["required"], (t, r) => ExpectedType.PlainInput(_package, t, r)),
        };
        Follow(spec["properties"], side);
    }

    private void Follow(JsonNode? properties, string side)
    {
        foreach (var reference in PackageReading.References(properties).Where(r => r.StartsWith("#/", StringComparison.Ordinal)))
        {
            var token = Uri.UnescapeDataString(reference[(reference.IndexOf('/', 2) + 1)..]);
            if (reference.StartsWith("#/types/", StringComparison.Ordinal) && _package.Type(token) is not null)
            {
                Nested(token, side);
            }
            else if (reference.StartsWith("#/resources/", StringComparison.Ordinal))
            {
                Resource(token, _package.Resource(token)!);
            }
        }
    }

    private ExpectedClass Input(string name, JsonNode? properties, JsonNode? required) =>
        new ExpectedClass(name, "input").With(properties, required, (t, r) => ExpectedType.Input(_package, t, r));

    private ExpectedClass Output(string name, JsonNode? properties, JsonNode? required) =>
        new ExpectedClass(name, "output").With(properties, required, (t, r) => ExpectedType.Output(_package, t, r));

    private static JsonObject WithoutStatus(JsonNode properties) =>
        new(((JsonObject)properties).Where(p => p.Key != "status").Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Strings(JsonNode? properties) =>
        (properties as JsonObject ?? []).Where(p => (string?)p.Value!["type"] == "string").Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()));
}
