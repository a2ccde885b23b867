namespace Tandem.Stacks.Files;

/// <summary>All environments (T7), as <c>fleet.yaml</c> lists them.</summary>
/// <param name="Environments">The environments by name, in ordinal order.</param>
public sealed record Fleet(IReadOnlyDictionary<string, FleetEnvironment> Environments);

/// <summary>One environment: a set of one or more clusters with their network and traffic (T7, R87: none of them must exist).</summary>
/// <param name="Name">The name, such as <c>prod</c>.</param>
/// <param name="Account">The AWS account, twelve digits (R73: the environments may share one).</param>
/// <param name="Region">The AWS region.</param>
/// <param name="Zones">Two or three availability zones, in the order in which addresses are laid out.</param>
/// <param name="Domain">The domain of the environment's hosted zone.</param>
/// <param name="Provisioner">The IAM role that makes the environment: every stack acts as it, and EKS lets it into the clusters it makes.</param>
/// <param name="Clusters">The clusters, those that are being built too (R113: one is enough). Which of them applications are deployed to is on the cluster list.</param>
public sealed record FleetEnvironment(
    string Name, string Account, string Region, IReadOnlyList<string> Zones, string Domain, string Provisioner,
    IReadOnlyList<FleetCluster> Clusters)
{
    /// <summary>How it is measured and judged. Default: <see cref="FleetMetrics.Default"/>.</summary>
    public FleetMetrics Metrics { get; init; } = FleetMetrics.Default;

    /// <summary>Where its journal and lease are kept. Default: <see cref="JournalPlace.Default"/>.</summary>
    public JournalPlace Journal { get; init; } = JournalPlace.Default;

    /// <summary>Where its releases have to prove themselves first. Default: null, nowhere (R87).</summary>
    public FleetPromotion? Promotion { get; init; }

    /// <summary>Where the cluster list is kept besides the project's files, a bucket (R109). Default: null, nowhere.</summary>
    public JournalPlace? ClusterList { get; init; }

    /// <summary>The stack of the environment's network, which has the hosted zone, the key, metrics, logs and alerts.</summary>
    public string Network => $"{Name}-network";

    /// <summary>All its network stacks in the order they are brought up: the environment's, then those that clusters have for themselves (R2).</summary>
    public IReadOnlyList<string> Networks => [Network, .. Clusters.Select(NetworkOf).Where(n => n != Network).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The network stack that a cluster stands in.</summary>
    /// <param name="cluster">The cluster.</param>
    public string NetworkOf(FleetCluster cluster) => cluster.Network ?? Network;

    /// <summary>The clusters in a network, in the order of the fleet.</summary>
    /// <param name="network">The network's stack.</param>
    public IReadOnlyList<FleetCluster> ClustersIn(string network) => [.. Clusters.Where(c => NetworkOf(c) == network)];

    /// <summary>The cluster by that name, or null.</summary>
    /// <param name="name">The cluster's name.</param>
    public FleetCluster? Cluster(string name) => Clusters.FirstOrDefault(c => c.Name == name);
}

/// <summary>A cluster of the fleet.</summary>
/// <param name="Name">The name, also that of its stack. It says neither role nor order (R33).</param>
/// <param name="ServiceCidr">The range of its Kubernetes services; must not overlap the network nor another cluster's (R122).</param>
public sealed record FleetCluster(string Name, string ServiceCidr)
{
    /// <summary>The stack of the network that it stands in, where that is not the environment's (R2). Default: null, the environment's.</summary>
    public string? Network { get; init; }
}
