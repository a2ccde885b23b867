using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tandem.Stacks.Files;

/// <summary>Turns YAML into plain objects by the core schema of YAML 1.2: what a Helm chart would read from the same text.</summary>
internal static class PlainValues
{
    /// <summary>A mapping as a dictionary in ordinal order.</summary>
    /// <param name="node">The mapping.</param>
    public static IReadOnlyDictionary<string, object?> Of(YamlMappingNode node)
    {
        var values = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in node.Children)
        {
            values[key is YamlScalarNode name ? name.Value ?? "" : key.ToString()] = Of(value);
        }

        return values;
    }

    private static object? Of(YamlNode node) => node switch
    {
        YamlMappingNode mapping => Of(mapping),
        YamlSequenceNode sequence => sequence.Children.Select(Of).ToList(),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Scalar(scalar.Value ?? ""),
        YamlScalarNode scalar => scalar.Value,
        _ => null,
    };

    private static object? Scalar(string text) => text switch
    {
        "" or "null" or "~" => null,
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when LooksLikeNumber(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => text,
    };

    private static bool LooksLikeNumber(string text) =>
        text.All(c => char.IsAsciiDigit(c) || c is '.' or '-' or '+' or 'e' or 'E') && text.Any(char.IsAsciiDigit);
}
