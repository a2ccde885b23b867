using System.Text.Json;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Pulumi;

/// <summary>The resources of an exported state. Source: pulumi's sdk/go/common/apitype/core.go (ResourceV3).</summary>
internal static class StateResources
{
    /// <summary>All but the stack itself, in the order of the state.</summary>
    /// <param name="state">What <c>pulumi stack export</c> printed.</param>
    /// <exception cref="JsonException">It has no <c>deployment</c>; silence would read as an empty stack.</exception>
    public static IReadOnlyList<StackResource> In(JsonElement state)
    {
        if (!state.TryGetProperty("deployment", out var deployment) || deployment.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("the exported state has no 'deployment'.");
        }

        return deployment.TryGetProperty("resources", out var resources) && resources.ValueKind == JsonValueKind.Array
            ? [.. resources.EnumerateArray().Select(Read).Where(r => r.Type != "pulumi:pulumi:Stack")] : [];
    }

    private static StackResource Read(JsonElement resource)
    {
        var urn = Text(resource, "urn");
        var name = urn.Split("::", 4) is [_, _, _, var last] ? last : urn;
        return new(urn, Text(resource, "type"), name, resource.TryGetProperty("protect", out var protect) && protect.ValueKind == JsonValueKind.True);
    }

    private static string Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "unknown";
}
