namespace Tandem.Switchover.Names;

/// <summary>The config keys that a switchover reads and writes. A test compares them with what <c>Pulumi.yaml</c> declares.</summary>
public static class ConfigKeys
{
    /// <summary>Cluster stack: <c>active</c> or <c>standby</c>.</summary>
    public const string Role = "infra:role";

    /// <summary>Cluster stack: the name of the release, such as <c>2026.11</c>.</summary>
    public const string Release = "infra:release";

    /// <summary>Cluster stack: the phase of the rollout, 1 or 2.</summary>
    public const string Phase = "infra:phase";

    /// <summary>Traffic stack: the seconds a resolver may keep an answer.</summary>
    public const string TtlSeconds = "infra:ttlSeconds";

    /// <summary>Traffic stack: the weight of each cluster, an object of cluster name to 0..255.</summary>
    public const string Weights = "infra:weights";

    /// <summary>Traffic stack: the path of one cluster's weight, for <c>pulumi config set --path</c>.</summary>
    /// <param name="cluster">The cluster, such as <c>prod-a</c>.</param>
    public static string WeightOf(string cluster) => $"{Weights}.{cluster}";
}
