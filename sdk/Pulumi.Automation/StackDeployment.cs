using System.Text.Json;

namespace Pulumi.Automation;

/// <summary>The whole state of a stack, as `pulumi stack export` prints it.</summary>
public sealed class StackDeployment
{
    private StackDeployment(int version, JsonElement json) => (Version, Json) = (version, json);

    /// <summary>The version of the state's format, not of the stack.</summary>
    public int Version { get; }

    /// <summary>The state.</summary>
    public JsonElement Json { get; }

    /// <summary>Reads an exported state.</summary>
    /// <param name="jsonString">What `pulumi stack export` printed.</param>
    /// <returns>The state, with its version read.</returns>
    public static StackDeployment FromJsonString(string jsonString)
    {
        var json = JsonElement.Parse(jsonString);
        return new(json.GetProperty("version").GetInt32(), json);
    }
}
