using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;

namespace Tandem.Stacks.Configuration;

/// <summary>The config of one stack as the engine hands it to the program: objects and lists as JSON, the project's defaults filled in.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Root">The project's root directory, where <c>Pulumi.yaml</c> and the files beside it lie.</param>
/// <param name="Values">Full key (<c>infra:role</c>) to value, in ordinal order.</param>
public sealed record GivenConfig(string Stack, string Root, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The environment variable by which the engine hands config over: a JSON object of full key to text.</summary>
    public const string Variable = "PULUMI_CONFIG";

    /// <summary>The stack's file, as people see it in the repository.</summary>
    public string File => $"Pulumi.{Stack}.yaml";

    /// <summary>The config of the running program. Only inside a deployment.</summary>
    public static GivenConfig FromEngine()
    {
        var instance = Deployment.Instance;
        var configs = new SortedDictionary<string, Config>(StringComparer.Ordinal);
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in FromEnvironment().Keys)
        {
            var (space, name) = Split(key);
            configs.TryAdd(space, new Config(space));
            values[key] = configs[space].Get(name) ?? "";
        }

        return new GivenConfig(instance.StackName, instance.RootDirectory, values);
    }

    /// <summary>What the environment variable holds; empty when it is not there.</summary>
    public static IReadOnlyDictionary<string, string> FromEnvironment()
    {
        var json = System.Environment.GetEnvironmentVariable(Variable);
        return JsonSerializer.Deserialize<SortedDictionary<string, string>>(string.IsNullOrEmpty(json) ? "{}" : json)!;
    }

    /// <summary>The text for the environment variable.</summary>
    public string ToJson() => JsonSerializer.Serialize(Values);

    /// <summary>The same config with one value set.</summary>
    /// <param name="key">A full key, or a path into an object such as <c>infra:weights.prod-a</c>.</param>
    /// <param name="value">The value; inside an object whole numbers and booleans are read as such, as <c>pulumi config set --path</c> does.</param>
    public GivenConfig With(string key, string value)
    {
        var changed = new SortedDictionary<string, string>(Values.ToDictionary(), StringComparer.Ordinal);
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            changed[key] = value;
            return this with { Values = changed };
        }

        var name = key[..dot];
        var whole = JsonNode.Parse(changed.GetValueOrDefault(name) is { Length: > 0 } text ? text : "{}")!.AsObject();
        whole[key[(dot + 1)..]] = int.TryParse(value, out var number) ? number : bool.TryParse(value, out var flag) ? flag : value;
        changed[name] = whole.ToJsonString();
        return this with { Values = changed };
    }

    /// <summary>The same config without a key.</summary>
    /// <param name="key">The full key.</param>
    public GivenConfig Without(string key) =>
        this with { Values = new SortedDictionary<string, string>(Values.Where(v => v.Key != key).ToDictionary(), StringComparer.Ordinal) };

    private static (string Namespace, string Name) Split(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (ConfigKey.Namespace, key) : (key[..colon], key[(colon + 1)..]);
    }
}
