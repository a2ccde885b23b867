using System.Text.Json.Nodes;
using Tandem.Components.Shared;
using Tandem.Parity.Identity;
using Tandem.Stacks;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Parity.Inputs;

/// <summary>From inputs back to the texts that a program reads. JSON is YAML too.</summary>
internal static class ProjectWriting
{
    private static readonly DateTimeOffset Once = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The project of a cluster that has these inputs.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="clusters">The clusters of the environment, by rank.</param>
    /// <param name="self">The one it is, by its place among them.</param>
    /// <param name="other">The one that it is compared with, by its place; the same for a comparison of a cluster with itself.</param>
    /// <param name="role">The role it has.</param>
    internal static ClusterProject Of(ClusterInputs inputs, IReadOnlyList<Seat> clusters, int self, int other, ClusterRole role)
    {
        var config = ((JsonObject)inputs.Tree[ClusterInputs.Config]!).ToDictionary(c => c.Key, c => c.Value is JsonValue value ? value.ToString() : c.Value!.ToJsonString());
        config[Keys.Role.FullName] = role.ToText();
        config[Keys.Weight.FullName] = Keys.Weight.Default;
        if (config.GetValueOrDefault(Keys.Peer.FullName) == ClusterInputs.OtherCluster)
        {
            config[Keys.Peer.FullName] = clusters[other == self ? (self + 1) % clusters.Count : other].Name;
        }

        var release = config.GetValueOrDefault(Keys.Release.FullName, "");
        var (list, environment) = (History(inputs, clusters), inputs.Environment);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [new ClusterFiles(ClusterFiles.Folder, environment).ListFile] = list.List.Text,
            [new ClusterFiles(ClusterFiles.Folder, environment).EventFile] = list.Text,
            [FleetFile.Name] = FleetText(inputs, clusters),
            [ReleaseFile.PathOf(release)] = With(inputs.Tree[ClusterInputs.Release]!, "name", release),
            [WorkloadManifestFile.Name] = new JsonObject { ["workloads"] = Rows((JsonObject)inputs.Tree[ClusterInputs.Workloads]!) }.ToJsonString(),
        };
        return new(
            clusters[self].Name,
            new SortedDictionary<string, string>(config, StringComparer.Ordinal),
            inputs.Network.Stack,
            inputs.Network.Values,
            [.. clusters.Select(c => c.Name).Where(name => name != clusters[self].Name), $"{environment}-{Words.Of(StackKind.Traffic)}"],
            files);
    }

    private static string FleetText(ClusterInputs inputs, IReadOnlyList<Seat> clusters)
    {
        var environment = (JsonObject)inputs.Tree[ClusterInputs.Fleet]!.DeepClone();
        environment["clusters"] = new JsonArray([.. clusters.Select(c => new JsonObject { ["name"] = c.Name, ["serviceCidr"] = c.ServiceCidr })]);
        return new JsonObject { ["environments"] = new JsonObject { [inputs.Environment] = environment } }.ToJsonString();
    }

    /// <summary>A cluster list that came about in the order of the ranks.</summary>
    private static ClusterHistory History(ClusterInputs inputs, IReadOnlyList<Seat> clusters)
    {
        var fleet = inputs.Tree[ClusterInputs.Fleet]!;
        var listed = clusters.Where(c => c.IsListed).Select(c => new ListedCluster(c.Rank, c.Name, $"{fleet["account"]}", $"{fleet["region"]}")).ToList();
        return new([.. listed.Select((line, i) => new ClusterEvent(i + 1, Once, ListChange.Added, line, [.. listed.Take(i + 1).Select(l => l.Rank)], IsPublished: true))]);
    }

    /// <summary>In the order of the manifest; one that the order does not know of comes last.</summary>
    private static JsonArray Rows(JsonObject workloads)
    {
        var order = ((JsonArray)workloads[ClusterInputs.Order]!).Select(n => $"{n}").ToList();
        var names = order.Where(workloads.ContainsKey).Concat(workloads.Select(w => w.Key).Where(n => n != ClusterInputs.Order && !order.Contains(n)));
        return [.. names.Select(n => workloads[n]!.DeepClone())];
    }

    private static string With(JsonNode tree, string member, string value)
    {
        var copy = (JsonObject)tree.DeepClone();
        copy[member] = value;
        return copy.ToJsonString();
    }
}
