using YamlDotNet.RepresentationModel;

namespace Tandem.Stacks.Files.Contract;

/// <summary>A value somewhere among a chart's values, with the place where it is written.</summary>
internal sealed class PlacedValue(Source source, YamlNode node, string key, string path)
{
    private static readonly string[] Nothing = ["", "null", "~", "false", "False", "FALSE"];

    /// <summary>The name it stands under; for an item of a list that of the list.</summary>
    public string Key => key;

    /// <summary>Its text, or null where it is a list or a mapping.</summary>
    public string? Text => (node as YamlScalarNode)?.Value;

    /// <summary>True for names with values.</summary>
    public bool IsMapping => node is YamlMappingNode;

    /// <summary>True for what makes nothing: <c>false</c>, nothing at all, <c>enabled: false</c>, or a mapping in which everything is off.</summary>
    public bool IsOff => node switch
    {
        YamlScalarNode scalar => Nothing.Contains(scalar.Value ?? ""),
        YamlMappingNode => IsDisabled || Children.All(child => child.IsMapping && child.IsOff),
        _ => !Children.Any(),
    };

    /// <summary>What stands right below it.</summary>
    public IEnumerable<PlacedValue> Children => node switch
    {
        YamlMappingNode mapping => mapping.Children.Select(child => Named(Name(child.Key), child.Value)),
        YamlSequenceNode list => list.Children.Select((item, i) => new PlacedValue(source, item, key, $"{path}[{i}]")),
        _ => [],
    };

    /// <summary>Itself and all below it, but nothing below <c>enabled: false</c>, which the chart does not make.</summary>
    public IEnumerable<PlacedValue> InUse => IsDisabled ? [] : Children.SelectMany(child => child.InUse).Prepend(this);

    /// <summary>Itself and all below it.</summary>
    public IEnumerable<PlacedValue> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>The value of a name right below it, or null.</summary>
    /// <param name="name">The name.</param>
    public PlacedValue? Child(string name) => IsMapping ? Children.FirstOrDefault(child => child.Key == name) : null;

    /// <summary>Reports it.</summary>
    /// <param name="advice">What is allowed and what to do.</param>
    public void Wrong(string advice) =>
        source.Report(node, path, $"is {(node is YamlScalarNode { Value: { } text } ? $"'{FirstLine(text)}'" : IsMapping ? "a mapping" : "a list")}", advice);

    /// <summary>Reports a name that has to stand right below it and does not.</summary>
    /// <param name="name">The name.</param>
    /// <param name="advice">What to write.</param>
    public void Missing(string name, string advice) => source.Report(node, $"{path}.{name}", "is missing", advice);

    /// <summary>Reports a name that is wrong itself, whatever its value.</summary>
    /// <param name="advice">What is allowed and what to do.</param>
    public void WrongName(string advice) => source.Report(node, path, "is a name that cannot stay", advice);

    private bool IsDisabled => Child("enabled")?.Text is { } text && Nothing.Contains(text);

    private static string Name(YamlNode node) => (node as YamlScalarNode)?.Value ?? node.ToString();

    private static string FirstLine(string text) => text.TrimEnd('\n').Split('\n') is [var first, _, ..] ? $"{first} ..." : text.TrimEnd('\n');

    private PlacedValue Named(string name, YamlNode value) => new(source, value, name, $"{path}.{name}");
}
