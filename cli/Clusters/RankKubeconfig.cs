using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tandem.Cli.Clusters;

/// <summary>
/// A cluster's kubeconfig with its names replaced by the rank (R112). One name stays: the cluster's, where kubectl asks the AWS CLI for a token, because AWS
/// knows the cluster by nothing else.
/// </summary>
internal static class RankKubeconfig
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How a rank is called in a kubeconfig, and its file.</summary>
    internal static string NameOf(int rank) => FormattableString.Invariant($"rank-{rank}");

    /// <summary>The kubeconfig for a rank. JSON is YAML, so it goes into a file by that name.</summary>
    /// <param name="kubeconfig">What the stack puts out: one cluster, one user, one context.</param>
    /// <param name="rank">The rank.</param>
    internal static string For(string kubeconfig, int rank)
    {
        var (config, name) = (JsonNode.Parse(kubeconfig)!, NameOf(rank));
        config["clusters"]![0]!["name"] = name;
        config["users"]![0]!["name"] = name;
        config["contexts"]![0]!["name"] = name;
        config["contexts"]![0]!["context"]!["cluster"] = name;
        config["contexts"]![0]!["context"]!["user"] = name;
        config["current-context"] = name;
        return config.ToJsonString(Indented) + "\n";
    }
}
