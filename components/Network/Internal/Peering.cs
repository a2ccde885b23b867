using Pulumi;
using Pulumi.Aws.Ec2;
using Inputs = Pulumi.Aws.Ec2.Inputs;

namespace Tandem.Components.Network.Internal;

/// <summary>
/// The way to the network that this one joins, and back (R32, R122): a peering, and a route to it in every private subnet of both sides. Public subnets have none:
/// nothing but load balancers and NAT gateways stands in them. Names resolve across, so that an endpoint of the other side is reached on its private address.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html, …/vpc-peering-dns.html</remarks>
internal sealed class Peering
{
    private readonly NetworkParts _parts;
    private readonly VpcPeeringConnection _connection;

    public Peering(NetworkParts parts, VpcWithDoor vpc, IReadOnlyList<ZoneSubnets> zones, JoinedNetwork joined)
    {
        _parts = parts;
        _connection = new VpcPeeringConnection(parts.Child("peering"), new VpcPeeringConnectionArgs
        {
            VpcId = vpc.Vpc.Id,
            PeerVpcId = joined.VpcId,
            AutoAccept = true,
            Requester = new Inputs.VpcPeeringConnectionRequesterArgs { AllowRemoteVpcDnsResolution = true },
            Accepter = new Inputs.VpcPeeringConnectionAccepterArgs { AllowRemoteVpcDnsResolution = true },
            Tags = parts.Tags("peering"),
        }, parts.Options);

        foreach (var (zone, index) in zones.Select((zone, index) => (zone, index)))
        {
            MakeRoute($"private-{zone.Zone}-joined", zone.PrivateRoutes.Id, joined.VpcCidr);
            MakeRoute($"joined-{zone.Zone}-back", joined.PrivateRouteTableIds[index], parts.Args.VpcCidr);
        }
    }

    private void MakeRoute(string role, Input<string> table, Input<string> to) => _ = new Route(_parts.Child(role), new RouteArgs
    {
        RouteTableId = table,
        DestinationCidrBlock = to,
        VpcPeeringConnectionId = _connection.Id,
    }, _parts.Options);
}
