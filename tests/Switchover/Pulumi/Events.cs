using System.Text.Json;

namespace Tandem.Tests.Switchover.Pulumi;

/// <summary>Lines of an event log.</summary>
internal static class Events
{
    public static string Begins(string operation, string type, string name) =>
        JsonSerializer.Serialize(new { sequence = 1, timestamp = 1, resourcePreEvent = Step(operation, type, name) });

    public static string Ends(string operation, string type, string name) =>
        JsonSerializer.Serialize(new { sequence = 1, timestamp = 1, resOutputsEvent = Step(operation, type, name) });

    public static string Error(string message) => JsonSerializer.Serialize(
        new { sequence = 1, timestamp = 1, diagnosticEvent = new { message = $"<{{%reset%}}>{message}<{{%reset%}}>\n", color = "raw", severity = "error" } });

    public static string Warning(string message) => JsonSerializer.Serialize(new { sequence = 1, timestamp = 1, diagnosticEvent = new { message, color = "raw", severity = "warning" } });

    /// <summary>The engine's last word, whether all went well or not.</summary>
    public const string Over = """{"sequence":9,"timestamp":1,"cancelEvent":{}}""";

    private static object Step(string op, string type, string name) =>
        new { metadata = new { op, urn = $"urn:pulumi:prod-a::tandem::{type}::{name}", type, provider = string.Empty } };
}
