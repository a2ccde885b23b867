using System.Text.Json.Nodes;

namespace Tandem.Rehearsal.Engine.Outputs;

/// <summary>A resource on its way through a simulated provider: inputs as they came, outputs as they grow.</summary>
internal sealed class Answering(Identity who, JsonObject inputs)
{
    internal Identity Who => who;

    internal JsonObject Inputs => inputs;

    /// <summary>What the provider answers: the inputs, and what it makes up.</summary>
    internal JsonObject Outputs { get; } = (JsonObject)inputs.DeepClone();

    internal string Id { get; set; } = who.Token;

    /// <summary>A text among the inputs, or null.</summary>
    internal string? Text(string key) => inputs[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The name that was given, or one that Pulumi makes up.</summary>
    internal string Named(string key = "name")
    {
        var name = Text(key) ?? who.AutoName;
        Outputs[key] = name;
        return name;
    }

    internal void Set(string key, JsonNode? value) => Outputs[key] = value;

    internal void Identify(string id, string? arn = null)
    {
        Id = id;
        if (arn is not null)
        {
            Set("arn", arn);
        }
    }
}
