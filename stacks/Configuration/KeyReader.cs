using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Configuration;

/// <summary>Checks the config of a stack against the table of keys and hands values out by type.</summary>
/// <param name="given">The config.</param>
/// <param name="kind">The kind of stack.</param>
/// <param name="mistakes">Collects what is wrong.</param>
internal sealed class KeyReader(GivenConfig given, StackKind kind, Mistakes mistakes)
{
    /// <summary>Providers whose default instance nothing uses: a key in their namespace would be ignored silently.</summary>
    private static readonly string[] Ignored = ["aws", "eks", "kubernetes"];

    private const string NoEffect =
        "It would have no effect: the stacks configure their providers themselves, account and region come from fleet.yaml. Remove it.";

    private readonly HashSet<ConfigKey> _distrusted = [];

    /// <summary>Checks every key that was given and every key that should have been.</summary>
    public void Check()
    {
        var known = Keys.All.Select(k => k.FullName).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in given.Values.Where(v => !known.Contains(v.Key)))
        {
            CheckUnknown(name, value);
        }

        foreach (var key in Keys.All)
        {
            CheckKnown(key);
        }
    }

    /// <summary>The value as text; the default when it was not given.</summary>
    /// <param name="key">The key.</param>
    public string Text(ConfigKey key) => given.Values.TryGetValue(key.FullName, out var value) ? value : key.Default;

    /// <summary>A whole number; the default where the given value is none.</summary>
    /// <param name="key">The key.</param>
    public int Whole(ConfigKey key) => IsWhole(Text(key), out var number) ? number : int.Parse(key.Default, CultureInfo.InvariantCulture);

    /// <summary>Whether the value is <c>true</c>.</summary>
    /// <param name="key">The key.</param>
    public bool Flag(ConfigKey key) => Text(key) == "true";

    /// <summary>A list of texts; empty where the given value is none.</summary>
    /// <param name="key">The key.</param>
    public IReadOnlyList<string> Texts(ConfigKey key) => Parse(Text(key)) is JsonArray array ? [.. array.Select(item => item?.ToString() ?? "")] : [];

    /// <summary>An object, to be read key by key.</summary>
    /// <param name="key">The key.</param>
    public Section Section(ConfigKey key) =>
        new Source(given.File, mistakes, HasLines: false).Read(Parse(Text(key)) is JsonObject node ? node.ToJsonString() : "{}", key.FullName);

    /// <summary>Reports a mistake about the value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="advice">What is allowed and what to do.</param>
    public void Wrong(ConfigKey key, string advice) => mistakes.Add(new Mistake(given.File, key.FullName, $"is '{Text(key)}'", advice));

    /// <summary>Keeps rules from standing on a key, because what it points to has mistakes of its own.</summary>
    /// <param name="key">The key.</param>
    public void Distrust(ConfigKey key) => _distrusted.Add(key);

    /// <summary>Whether nothing wrong is known of a key.</summary>
    /// <param name="key">The key.</param>
    public bool IsSound(ConfigKey key) => !_distrusted.Contains(key) && !mistakes.Concern(given.File, key.FullName);

    private void CheckUnknown(string name, string value)
    {
        var space = name.Split(':')[0];
        if (space == ConfigKey.Namespace || !name.Contains(':'))
        {
            var advice = Nearest.Advice(name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..], Keys.All.Select(k => k.Name));
            mistakes.Add(new Mistake(given.File, name, $"is not a known key (value '{value}')", advice));
        }
        else if (Ignored.Contains(space))
        {
            mistakes.Add(new Mistake(given.File, name, $"is '{value}'", NoEffect));
        }
    }

    private void CheckKnown(ConfigKey key)
    {
        var value = Text(key);
        if (!key.Kinds.Contains(kind))
        {
            if (!Same(value, key.Default))
            {
                var kinds = string.Join(", ", key.Kinds.Select(Words.Of));
                Wrong(key, $"The key belongs to stacks of kind {kinds}; this one is of kind {Words.Of(kind)}. Remove it.");
            }
        }
        else if (Same(value, key.Default))
        {
            if (key.Required)
            {
                mistakes.Add(new Mistake(given.File, key.FullName, "is missing", key.Allowed == Allowed.Anything ? key.Description : key.Allowed.Says));
            }
        }
        else if (WrongType(key.Type, value) is { } advice)
        {
            Wrong(key, advice);
        }
        else
        {
            CheckAllowed(key, value);
        }
    }

    private void CheckAllowed(ConfigKey key, string value)
    {
        if (key.Type != ConfigType.Array)
        {
            if (!key.Allowed.Accepts(value))
            {
                Wrong(key, key.Allowed.Says);
            }

            return;
        }

        foreach (var (item, index) in Texts(key).Select((item, index) => (item, index)).Where(i => !key.Allowed.Accepts(i.item)))
        {
            mistakes.Add(new Mistake(given.File, $"{key.FullName}[{index}]", $"is '{item}'", key.Allowed.Says));
        }
    }

    private static string? WrongType(ConfigType type, string value) => type switch
    {
        ConfigType.Integer when !IsWhole(value, out _) => "Use a whole number.",
        ConfigType.Boolean when value is not ("true" or "false") => "Use true or false.",
        ConfigType.Array when Parse(value) is not JsonArray => "Write a list.",
        ConfigType.Object when Parse(value) is not JsonObject => "Write names and values.",
        _ => null,
    };

    private static bool IsWhole(string text, out int number) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static bool Same(string a, string b) => a == b || (Parse(a) is JsonArray or JsonObject && JsonNode.DeepEquals(Parse(a), Parse(b)));

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.StartsWith('[') || text.StartsWith('{') ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
