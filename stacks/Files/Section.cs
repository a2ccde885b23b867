using System.Globalization;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files.Contract;
using YamlDotNet.RepresentationModel;

namespace Tandem.Stacks.Files;

/// <summary>
/// A mapping in a file that people write, read key by key. What is missing or wrong becomes a <see cref="Mistake"/> that names the place; the
/// reader goes on with a harmless value, so that all mistakes come out at once.
/// </summary>
internal sealed class Section
{
    private readonly YamlMappingNode _node;
    private readonly Source _source;
    private readonly string _path;
    private readonly bool _isAbsent;

    private Section(Source source, string path, YamlMappingNode node, bool isAbsent = false) =>
        (_source, _path, _node, _isAbsent) = (source, path, node, isAbsent);

    /// <summary>The names that stand in the mapping, as written.</summary>
    public IReadOnlyList<string> Names => [.. _node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "")];

    /// <summary>Where the mapping stands: file, line and column.</summary>
    public string Place => $"{_source.File}:{_node.Start.Line}:{_node.Start.Column}";

    /// <summary>Wraps the top of a document. A document that is no mapping is a mistake.</summary>
    /// <param name="source">The file and where mistakes go.</param>
    /// <param name="path">What paths begin with; empty for a file of its own.</param>
    /// <param name="node">The document's root.</param>
    public static Section Of(Source source, string path, YamlNode node)
    {
        if (node is YamlMappingNode mapping)
        {
            return new Section(source, path, mapping);
        }

        source.Report(node, path, $"is {Describe(node)}", "Write names and values.");
        return new Section(source, path, [], isAbsent: true);
    }

    /// <summary>A text. Without a fallback the key must be there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="allowed">What the text must be. Default: not empty.</param>
    /// <param name="fallback">The value when the key is absent. Default: none, absence is a mistake.</param>
    public string Text(string key, Allowed? allowed = null, string? fallback = null)
    {
        if (Find(key) is not { } node)
        {
            return fallback ?? Missing(key, allowed?.Says ?? "Give a text.");
        }

        return Checked(key, node, allowed ?? NotEmpty);
    }

    /// <summary>A whole number. Without a fallback the key must be there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="min">The smallest.</param>
    /// <param name="max">The largest.</param>
    /// <param name="fallback">The value when the key is absent. Default: none, absence is a mistake.</param>
    public int Whole(string key, int min, int max, int? fallback = null)
    {
        var text = Text(key, Allowed.Between(min, max), fallback?.ToString(CultureInfo.InvariantCulture));
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : min;
    }

    /// <summary>A list of texts; an absent one is empty.</summary>
    /// <param name="key">The key.</param>
    /// <param name="allowed">What each text must be.</param>
    public IReadOnlyList<string> Texts(string key, Allowed allowed) => [.. Sequence(key).Select((node, i) => Checked($"{key}[{i}]", node, allowed))];

    /// <summary>Names and texts, in ordinal order.</summary>
    /// <param name="key">The key.</param>
    public IReadOnlyDictionary<string, string> TextMap(string key)
    {
        var child = Child(key);
        return new SortedDictionary<string, string>(child.Names.ToDictionary(n => n, n => child.Text(n)), StringComparer.Ordinal);
    }

    /// <summary>A mapping. It must be there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="optional">True when an absent mapping is an empty one. Default: false.</param>
    public Section Child(string key, bool optional = false)
    {
        if (Find(key) is { } node)
        {
            return Of(_source, PathOf(key), node);
        }

        if (!optional)
        {
            Missing(key, "Write names and values.");
        }

        return new Section(_source, PathOf(key), [], isAbsent: !optional);
    }

    /// <summary>A list of mappings. An absent one is empty.</summary>
    /// <param name="key">The key.</param>
    public IReadOnlyList<Section> Items(string key) => [.. Sequence(key).Select((node, i) => Of(_source, PathOf($"{key}[{i}]"), node))];

    /// <summary>A value of any shape as plain objects: texts, numbers, booleans, lists and dictionaries.</summary>
    /// <param name="key">The key; an absent one gives an empty dictionary.</param>
    public IReadOnlyDictionary<string, object?> Tree(string key) =>
        PlainValues.Of(Find(key) is { } node ? Of(_source, PathOf(key), node)._node : []);

    /// <summary>A value of any shape with its place; an absent one is an empty mapping.</summary>
    /// <param name="key">The key.</param>
    public PlacedValue Placed(string key) => new(_source, Find(key) ?? new YamlMappingNode(), key, PathOf(key));

    /// <summary>All values that stand in the mapping, with their places.</summary>
    public IEnumerable<PlacedValue> PlacedAll => Names.Select(Placed);

    /// <summary>Reports every key that is not known, with the nearest one that is.</summary>
    /// <param name="known">The known keys.</param>
    public void OnlyKnows(params string[] known)
    {
        foreach (var key in _node.Children.Keys.OfType<YamlScalarNode>().Where(k => !known.Contains(k.Value)))
        {
            _source.Report(key, PathOf(key.Value ?? ""), "is not a known key", Nearest.Advice(key.Value ?? "", known));
        }
    }

    /// <summary>Reports every key that has to be there and is not.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="advice">What to write.</param>
    public void Needs(IEnumerable<string> keys, string advice)
    {
        foreach (var key in keys.Except(Names))
        {
            Missing(key, advice);
        }
    }

    /// <summary>Reports a value that is wrong for a reason that only the caller knows.</summary>
    /// <param name="key">The key.</param>
    /// <param name="advice">What is allowed and what to do.</param>
    public void Wrong(string key, string advice)
    {
        var node = Find(key) ?? _node;
        _source.Report(node, PathOf(key), $"is {Describe(node)}", advice);
    }

    /// <summary>Reports a key that has to be there and is not; says nothing more where the whole mapping was reported.</summary>
    /// <param name="key">The key.</param>
    /// <param name="advice">What to write.</param>
    /// <returns>An empty text to go on with.</returns>
    public string Missing(string key, string advice)
    {
        if (!_isAbsent)
        {
            _source.Report(_node, PathOf(key), "is missing", advice);
        }

        return "";
    }

    private static Allowed NotEmpty { get; } = new("Give a text.", text => text.Length > 0);

    private static string Describe(YamlNode node) => node switch
    {
        YamlScalarNode scalar => $"'{scalar.Value}'",
        YamlSequenceNode => "a list",
        _ => "a mapping",
    };

    private string Checked(string key, YamlNode node, Allowed allowed)
    {
        if (node is YamlScalarNode { Value: { } text } && allowed.Accepts(text))
        {
            return text;
        }

        _source.Report(node, PathOf(key), $"is {Describe(node)}", allowed.Says);
        return "";
    }

    private IReadOnlyList<YamlNode> Sequence(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode sequence:
                return [.. sequence.Children];
            case var other:
                _source.Report(other, PathOf(key), $"is {Describe(other)}", "Write a list.");
                return [];
        }
    }

    private YamlNode? Find(string key) => _node.Children.FirstOrDefault(c => c.Key is YamlScalarNode name && name.Value == key).Value;

    private string PathOf(string key) => _path.Length == 0 ? key : $"{_path}.{key}";
}
