using System.Text.Json.Nodes;
using Tandem.Parity.Identity;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Parity.Inputs;

/// <summary>
/// All that decides what a cluster is, as one tree: its config, its release, the workloads by name, and what the fleet says of the environment. What makes
/// it this cluster and not the other one (its <see cref="Seat"/>, its role, its weight) is kept apart and left out of the tree.
/// </summary>
/// <param name="Cluster">The cluster's name.</param>
/// <param name="Environment">The environment's name.</param>
/// <param name="Seats">The clusters of the environment: those on the cluster list by rank, then those that are not.</param>
/// <param name="Tree">The inputs: <c>config</c>, <c>release</c>, <c>workloads</c> and <c>fleet</c>.</param>
/// <param name="Network">The config of the network stack.</param>
public sealed record ClusterInputs(string Cluster, string Environment, IReadOnlyList<Seat> Seats, JsonObject Tree, GivenConfig Network)
{
    internal const string Config = "config";
    internal const string Release = "release";
    internal const string Workloads = "workloads";
    internal const string Order = "order";
    internal const string Fleet = "fleet";

    /// <summary>What stands for the other cluster where one is named as the peer.</summary>
    internal const string OtherCluster = "the other cluster";

    private static readonly string[] OfTheClusterItself = [Keys.Role.FullName, Keys.Weight.FullName];

    /// <summary>What the fleet says of an environment and what no cluster is made from.</summary>
    private static readonly string[] NotOfAnyCluster = ["clusters", "metrics", "journal", .. FleetPromotion.KnownKeys];

    /// <summary>Reads the inputs of a cluster. Its settings were read before, so that nothing is wrong in them.</summary>
    /// <param name="cluster">The stack's config.</param>
    /// <param name="network">That of the network's stack.</param>
    /// <param name="environment">The environment.</param>
    public static ClusterInputs Read(GivenConfig cluster, GivenConfig network, FleetEnvironment environment) => new(
        cluster.Stack,
        environment.Name,
        SeatsOf(environment, OwnClusterLists.Of(cluster.Root, environment.Name).Read(cluster.Root, environment, new Mistakes())),
        new JsonObject
        {
            [Config] = ConfigTree(cluster, environment),
            [Release] = ReleaseTree(cluster),
            [Workloads] = WorkloadsTree(Text(cluster, WorkloadManifestFile.Name)),
            [Fleet] = Without(FleetTree(cluster, environment), NotOfAnyCluster),
        },
        network);

    private static IReadOnlyList<Seat> SeatsOf(FleetEnvironment environment, ClusterHistory list) =>
        [.. environment.Clusters.Select(c => new Seat(c.Name, c.ServiceCidr, list.RankOf(c.Name), list.List.Find(c.Name) is not null)).OrderBy(s => s.Rank)];

    private static JsonObject ConfigTree(GivenConfig given, FleetEnvironment environment)
    {
        var tree = new JsonObject();
        foreach (var (key, value) in given.Values.Where(v => !OfTheClusterItself.Contains(v.Key)))
        {
            tree[key] = value.StartsWith('{') || value.StartsWith('[') ? JsonNode.Parse(value) : value;
        }

        var peer = given.Values.GetValueOrDefault(Keys.Peer.FullName, "");
        tree[Keys.Peer.FullName] = environment.Cluster(peer) is not null && peer != given.Stack ? OtherCluster : peer;
        return tree;
    }

    /// <summary>Without its name, which the config says too.</summary>
    private static JsonObject ReleaseTree(GivenConfig given) =>
        Without(FileTree.Texts(Text(given, ReleaseFile.PathOf(given.Values.GetValueOrDefault(Keys.Release.FullName, "")))), ["name"]);

    private static JsonObject WorkloadsTree(string text)
    {
        var rows = (FileTree.Values(text)["workloads"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var tree = new JsonObject { [Order] = new JsonArray([.. rows.Select(r => r["name"]?.DeepClone())]) };
        foreach (var row in rows)
        {
            tree[$"{row["name"]}"] = Without(row, []);
        }

        return tree;
    }

    private static JsonObject FleetTree(GivenConfig given, FleetEnvironment environment) =>
        FileTree.Texts(Text(given, FleetFile.Name))["environments"]?[environment.Name] as JsonObject ?? [];

    private static string Text(GivenConfig given, string file) => File.ReadAllText(Path.Combine(given.Root, file));

    private static JsonObject Without(JsonObject tree, string[] members) =>
        new(tree.Where(m => !members.Contains(m.Key)).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
}
