using System.Globalization;
using System.Text.Json.Nodes;

namespace Tandem.Rehearsal.Engine.Outputs;

/// <summary>The Kubernetes provider: names and namespaces filled in, the id is namespace and name, a release is deployed, an object knows when it was made.</summary>
internal static class KubernetesOutputs
{
    internal static void Answer(Answering a)
    {
        if (a.Who.Type == "kubernetes:helm.sh/v3:Release")
        {
            var release = a.Named();
            a.Id = $"{a.Text("namespace") ?? "default"}/{release}";
            a.Set("status", new JsonObject { ["name"] = release, ["namespace"] = a.Text("namespace") ?? "default", ["status"] = "deployed", ["version"] = a.Text("version") });
            return;
        }

        var metadata = a.Outputs["metadata"] as JsonObject ?? [];
        a.Outputs.Remove("metadata");
        metadata["name"] ??= a.Who.AutoName;
        metadata["uid"] = a.Who.Token;
        metadata["creationTimestamp"] = a.Who.Made.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        a.Set("metadata", metadata);
        a.Id = metadata["namespace"] is { } space ? $"{space}/{metadata["name"]}" : $"{metadata["name"]}";
    }
}
