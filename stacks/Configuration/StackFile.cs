using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Configuration;

/// <summary>
/// Reads a stack's config from <c>Pulumi.yaml</c> and <c>Pulumi.&lt;stack&gt;.yaml</c> as the engine would hand it over. For the rehearsal and for tests;
/// the program itself is handed its config by the engine.
/// </summary>
public static class StackFile
{
    /// <summary>The project's file.</summary>
    public const string ProjectFile = "Pulumi.yaml";

    private const string Prefix = "Pulumi.";
    private const string Suffix = ".yaml";

    /// <summary>The names of the stacks that have a file, in ordinal order.</summary>
    /// <param name="root">The project's root directory.</param>
    public static IReadOnlyList<string> StacksIn(string root) =>
        [
            .. Directory.EnumerateFiles(root, Prefix + "*" + Suffix).Select(Path.GetFileName).OfType<string>()
                .Where(file => file != ProjectFile)
                .Select(file => file[Prefix.Length..^Suffix.Length])
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Reads a stack's config, the project's defaults filled in.</summary>
    /// <param name="root">The project's root directory.</param>
    /// <param name="stack">The stack's name.</param>
    /// <exception cref="SettingsException">A file is missing or is no YAML.</exception>
    public static GivenConfig Read(string root, string stack)
    {
        var mistakes = new Mistakes();
        var values = Defaults(root, mistakes);
        var file = $"{Prefix}{stack}{Suffix}";
        var config = ProjectFiles.Read(root, file, $"Stacks with a file are: {string.Join(", ", StacksIn(root))}.", mistakes) is { } text
            ? new Source(file, mistakes).Read(text).Tree("config")
            : new Dictionary<string, object?>();
        foreach (var (key, value) in config.Where(c => !IsSecret(c.Value)))
        {
            values[FullKey(key)] = AsEngineText(value);
        }

        mistakes.ThrowIfAny(stack);
        return new GivenConfig(stack, root, values);
    }

    /// <summary>The defaults that <c>Pulumi.yaml</c> declares: full key to text.</summary>
    /// <param name="root">The project's root directory.</param>
    /// <param name="mistakes">Collects what is wrong.</param>
    public static SortedDictionary<string, string> Defaults(string root, Mistakes mistakes)
    {
        var defaults = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var text = ProjectFiles.Read(root, ProjectFile, "Run in the directory of the project.", mistakes);
        var config = new Source(ProjectFile, mistakes).Read(text ?? "").Tree("config");
        foreach (var (key, value) in config)
        {
            if (value is IReadOnlyDictionary<string, object?> declared && declared.TryGetValue("default", out var fallback))
            {
                defaults[FullKey(key)] = AsEngineText(fallback);
            }
        }

        return defaults;
    }

    private static string FullKey(string key) => key.Contains(':') ? key : $"{ConfigKey.Namespace}:{key}";

    private static bool IsSecret(object? value) => value is IReadOnlyDictionary<string, object?> { Count: 1 } map && map.ContainsKey("secure");

    private static string AsEngineText(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => ToNode(value)!.ToJsonString(),
    };

    internal static JsonNode? ToNode(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, ToNode(p.Value)))),
        IEnumerable<object?> list => new JsonArray([.. list.Select(ToNode)]),
        _ => JsonSerializer.SerializeToNode(value),
    };
}
