using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Tandem.Components.Network.Internal;

/// <summary>
/// One address for each cluster in each zone, for its load balancer. They belong to the network, so that a rebuilt cluster comes back on the
/// addresses that DNS records and caches already name (R19).
/// </summary>
internal sealed class IngressAddresses
{
    public IngressAddresses(NetworkParts parts)
    {
        var addresses = parts.Args.Clusters.Select(cluster => (cluster.Name, Eips: MakeFor(parts, cluster.Name))).ToList();
        PublicIps = ByCluster(addresses, address => address.PublicIp);
        AllocationIds = ByCluster(addresses, address => address.AllocationId);
    }

    public Output<ImmutableDictionary<string, ImmutableArray<string>>> PublicIps { get; }

    public Output<ImmutableDictionary<string, ImmutableArray<string>>> AllocationIds { get; }

    private static List<Eip> MakeFor(NetworkParts parts, string cluster) =>
        [.. parts.Args.Zones.Select(zone => $"ingress-{cluster}-{zone}").Select(role => new Eip(parts.Child(role), new EipArgs
        {
            Domain = "vpc",
            Tags = parts.Tags(role, ("tandem:cluster", cluster), ("tandem:use", "ingress")),
        }, parts.Kept))];

    private static Output<ImmutableDictionary<string, ImmutableArray<string>>> ByCluster(
        IReadOnlyList<(string Cluster, List<Eip> Eips)> addresses, Func<Eip, Output<string>> value) =>
        Output.All(addresses.Select(row => Output.All(row.Eips.Select(value))))
            .Apply(lists => addresses.Zip(lists).ToImmutableDictionary(pair => pair.First.Cluster, pair => pair.Second));
}
