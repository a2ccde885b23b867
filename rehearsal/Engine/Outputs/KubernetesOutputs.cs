using System.Text.Json.Nodes;

namespace Tandem.Rehearsal.Engine.Outputs;

/// <summary>The Kubernetes provider: names and namespaces filled in, the id is namespace and name, a release is deployed.</summary>
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
        a.Set("metadata", metadata);
        a.Id = metadata["namespace"] is { } space ? $"{space}/{metadata["name"]}" : $"{metadata["name"]}";
    }
}
