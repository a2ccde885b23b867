using System.Text.Json.Nodes;
using Tandem.Stacks.Configuration;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tandem.Stacks.Files;

/// <summary>
/// A file that people write, as a tree: for whoever compares two of them. What it means, and what is wrong in it, is the business of the file's own reader;
/// a text that is no YAML is an empty tree here.
/// </summary>
public static class FileTree
{
    /// <summary>Values as a Helm chart would read them: numbers and booleans are such.</summary>
    /// <param name="text">The text.</param>
    public static JsonObject Values(string text) => Root(text) is { } root ? (JsonObject)StackFile.ToNode(PlainValues.Of(root))! : [];

    /// <summary>Every value as the text that stands there, so that <c>1.30</c> stays what it is.</summary>
    /// <param name="text">The text.</param>
    public static JsonObject Texts(string text) => Root(text) is { } root ? (JsonObject)AsText(root)! : [];

    private static YamlMappingNode? Root(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [{ RootNode: YamlMappingNode root }, ..] ? root : null;
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonNode? AsText(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value ?? "", AsText(c.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(AsText)]),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };
}
