using System.Text.Json;

namespace Pulumi;

/// <summary>What a property takes that may be any JSON value.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>No value.</summary>
    public InputJson()
        : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> output)
        : base(output)
    {
    }

    /// <summary>JSON text; it is parsed at once.</summary>
    /// <param name="json">The text.</param>
    public static implicit operator InputJson(string json) => JsonDocument.Parse(json);

    /// <summary>A parsed document.</summary>
    /// <param name="document">The document.</param>
    public static implicit operator InputJson(JsonDocument document) => document.RootElement;

    /// <summary>A JSON element.</summary>
    /// <param name="element">The element.</param>
    public static implicit operator InputJson(JsonElement element) => new(Output.Create(element));

    /// <summary>An output of JSON text.</summary>
    /// <param name="json">The text.</param>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(text => JsonDocument.Parse(text).RootElement));

    /// <summary>An output of a parsed document.</summary>
    /// <param name="document">The document.</param>
    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(parsed => parsed.RootElement));

    /// <summary>An output of a JSON element.</summary>
    /// <param name="element">The element.</param>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);
}
