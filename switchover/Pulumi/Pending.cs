using System.Text.Json;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Pulumi;

/// <summary>
/// One of a deployment's <c>pending_operations</c>: pulumi began it and was cut off before it knew the end. A refresh settles all but creations, of which
/// nobody knows the id. Source: pulumi's sdk/go/common/apitype/core.go (OperationV2) and pkg/cmd/pulumi/operations/refresh.go.
/// </summary>
/// <param name="Operation">Pulumi's word: <c>creating</c>, <c>updating</c>, <c>deleting</c>, ...</param>
/// <param name="Urn">The resource.</param>
/// <param name="Type">Its type token.</param>
internal sealed record Pending(string Operation, string Urn, string Type)
{
    /// <summary>What exists in the state alone, so that a second creation leaves nothing behind: random values, providers, components.</summary>
    private static readonly string[] OfTheStateAlone = ["random:", "pulumi:", "tandem:"];

    public bool IsCreation => Operation == "creating";

    public bool CanBeForgotten => OfTheStateAlone.Any(prefix => Type.StartsWith(prefix, StringComparison.Ordinal));

    public PendingOperation ForThePort => new(Operation, Type, Name);

    public string Name => Urn.Split("::", 4) is [_, _, _, var name] ? name : Urn;

    /// <summary>Those of an exported state, in its order. What is not as expected is an error, for silence would read as none.</summary>
    /// <param name="state">What <c>pulumi stack export</c> printed.</param>
    public static IReadOnlyList<Pending> In(JsonElement state)
    {
        if (!state.TryGetProperty("deployment", out var deployment) || deployment.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("the exported state has no 'deployment'.");
        }

        return deployment.TryGetProperty("pending_operations", out var pending) && pending.ValueKind == JsonValueKind.Array
            ? [.. pending.EnumerateArray().Select(Read)] : [];
    }

    private static Pending Read(JsonElement operation)
    {
        var resource = operation.ValueKind == JsonValueKind.Object && operation.TryGetProperty("resource", out var found) ? found : default;
        return new(Text(operation, "type"), Text(resource, "urn"), Text(resource, "type"));
    }

    private static string Text(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "unknown";
}
