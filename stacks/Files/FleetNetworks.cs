using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Files;

/// <summary>The networks that clusters of <c>fleet.yaml</c> have for themselves (R2, R11, R140): docs/accounts.md.</summary>
internal static class FleetNetworks
{
    private const string NetworkKey = "network";
    private const string Suffix = "-network";

    private static readonly Allowed StackName = new(
        $"Give the name of a network stack: at most 40 lower-case letters, digits and hyphens with {Suffix} at the end, such as prod-b{Suffix}.",
        v => v.Length is > 8 and <= 40 && v.EndsWith(Suffix, StringComparison.Ordinal) && v.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && v[0] != '-');

    /// <summary>What a cluster in an account of its own would need and does not get: refused until it is whole.</summary>
    private const string NoAccount =
        "The clusters of an environment share its account: a peering that another account accepts, and metrics and logs written from one account to another, "
        + "are not made (docs/accounts.md). Take the key out; network gives the cluster a VPC of its own.";

    /// <summary>The keys of a cluster that are read or refused here.</summary>
    internal static string[] KnownKeys { get; } = [NetworkKey, "account", "provisioner"];

    /// <summary>Reads a cluster's network; null where it is the environment's.</summary>
    /// <param name="cluster">The cluster's section.</param>
    internal static string? Read(Section cluster)
    {
        foreach (var key in cluster.Names.Intersect(["account", "provisioner"]))
        {
            cluster.Wrong(key, NoAccount);
        }

        return cluster.Text(NetworkKey, StackName, "") is { Length: > 0 } network ? network : null;
    }

    /// <summary>Reports a network of another environment, and an environment's network that all its clusters have left.</summary>
    /// <param name="environments">All environments.</param>
    /// <param name="list">The section that holds them.</param>
    internal static void Check(IReadOnlyDictionary<string, FleetEnvironment> environments, Section list)
    {
        foreach (var (name, environment) in environments.Where(e => e.Value.Clusters.Any(c => c.Network is not null)))
        {
            var sections = list.Child(name).Items("clusters");
            foreach (var (cluster, section) in environment.Clusters.Zip(sections).Where(c => c.First.Network is not null))
            {
                if (environments.Values.FirstOrDefault(e => e.Name != name && e.Networks.Contains(cluster.Network)) is { } other)
                {
                    section.Wrong(NetworkKey, $"That is a network of {other.Name}. Name one that {name} has for itself, or leave the key out for {environment.Network}.");
                }
            }

            if (environment.ClustersIn(environment.Network).Count == 0)
            {
                sections[0].Wrong(NetworkKey, $"No cluster is left in {environment.Network}, which the environment has in any case. Leave the key out of one cluster.");
            }
        }
    }
}
