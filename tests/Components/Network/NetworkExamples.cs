using Tandem.Components.Network;
using Tandem.Components.Shared;

namespace Tandem.Tests.Components;

/// <summary>Arguments that work, for tests that change one thing.</summary>
internal static class NetworkExamples
{
    public static readonly AwsPlace Place = new() { Region = "eu-west-1", AccountId = "123456789012" };

    public static NetworkCluster Cluster(string name, string services, int nodes = 40, int pods = 110) =>
        new() { Name = name, ServiceCidr = services, MaxNodes = nodes, MaxPodsPerNode = pods };

    public static readonly IReadOnlyList<NetworkCluster> Two = [Cluster("prod-a", "172.20.0.0/20"), Cluster("prod-b", "172.20.16.0/20")];

    public static NetworkArgs Args(
        string vpc = "10.40.0.0/16", string[]? zones = null, IReadOnlyList<NetworkCluster>? clusters = null, string[]? peers = null,
        string? zoneName = "prod.example.com", int retention = 90, string[]? endpoints = null, JoinedNetwork? joins = null) => new()
        {
            Place = Place,
            VpcCidr = vpc,
            Zones = zones ?? ["eu-west-1a", "eu-west-1b", "eu-west-1c"],
            Clusters = clusters ?? Two,
            Peers = [.. (peers ?? []).Select(cidr => new PeerRange("the office", cidr))],
            ZoneName = zoneName,
            Joins = joins,
            FlowLogRetentionDays = retention,
            InterfaceEndpoints = endpoints ?? [.. NetworkDefaults.InterfaceEndpoints],
        };
}
