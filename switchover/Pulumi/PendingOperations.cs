using System.Text.Json;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Pulumi;

/// <summary>The <c>pending_operations</c> of an exported deployment.</summary>
internal static class PendingOperations
{
    internal static IReadOnlyList<PendingOperation> In(JsonElement export) =>
        export.TryGetProperty("deployment", out var deployment) && deployment.TryGetProperty("pending_operations", out var pending) && pending.ValueKind == JsonValueKind.Array
            ? [.. pending.EnumerateArray().Select(Read)]
            : [];

    private static PendingOperation Read(JsonElement operation)
    {
        var resource = operation.GetProperty("resource");
        var urn = resource.GetProperty("urn").GetString() ?? "";
        return new(operation.GetProperty("type").GetString() ?? "", resource.GetProperty("type").GetString() ?? "", urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..]);
    }
}
