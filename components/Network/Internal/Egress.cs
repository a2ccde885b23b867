using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Tandem.Components.Network.Internal;

/// <summary>The way out: a NAT gateway for each zone on an address that others may have on their allow-list, and that therefore never changes (R20).</summary>
internal sealed class Egress
{
    public Egress(NetworkParts parts, VpcWithDoor vpc, IReadOnlyList<ZoneSubnets> zones)
    {
        Addresses = Output.All(zones.Select(zone => MakeWayOut(parts, vpc, zone).PublicIp));
    }

    /// <summary>The addresses that every call from a cluster to the internet comes from, in the order of the zones.</summary>
    public Output<ImmutableArray<string>> Addresses { get; }

    private static Eip MakeWayOut(NetworkParts parts, VpcWithDoor vpc, ZoneSubnets zone)
    {
        var role = $"egress-{zone.Zone}";
        var address = new Eip(parts.Child(role), new EipArgs { Domain = "vpc", Tags = parts.Tags(role) }, parts.Kept);

        var afterTheDoor = parts.Options;
        afterTheDoor.DependsOn.Add(vpc.Door);
        var gateway = new NatGateway(parts.Child(role), new NatGatewayArgs
        {
            AllocationId = address.AllocationId,
            SubnetId = zone.Public.Id,
            ConnectivityType = "public",
            Tags = parts.Tags(role),
        }, afterTheDoor);

        _ = new Route(parts.Child($"private-{zone.Zone}-default"), new RouteArgs
        {
            RouteTableId = zone.PrivateRoutes.Id,
            DestinationCidrBlock = "0.0.0.0/0",
            NatGatewayId = gateway.Id,
        }, parts.Options);
        return address;
    }
}
