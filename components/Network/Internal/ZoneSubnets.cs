using Pulumi.Aws.Ec2;
using Tandem.Components.Shared;

namespace Tandem.Components.Network.Internal;

/// <summary>The public and the private subnet of one zone, each with its own route table, tagged so that every cluster of the environment finds them.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html and
/// https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/</remarks>
internal sealed class ZoneSubnets
{
    private const string PublicRole = "kubernetes.io/role/elb";
    private const string PrivateRole = "kubernetes.io/role/internal-elb";

    public ZoneSubnets(NetworkParts parts, VpcWithDoor vpc, int index)
    {
        Zone = parts.Args.Zones[index];
        Public = MakeSubnet(parts, vpc, "public", PublicRole, parts.Plan.PublicSubnets[index]);
        Private = MakeSubnet(parts, vpc, "private", PrivateRole, parts.Plan.PrivateSubnets[index]);
        PublicRoutes = MakeTable(parts, vpc, "public", Public);
        PrivateRoutes = MakeTable(parts, vpc, "private", Private);

        _ = new Route(parts.Child($"public-{Zone}-default"), new RouteArgs
        {
            RouteTableId = PublicRoutes.Id,
            DestinationCidrBlock = "0.0.0.0/0",
            GatewayId = vpc.Door.Id,
        }, parts.Options);
    }

    public string Zone { get; }

    public Subnet Public { get; }

    public Subnet Private { get; }

    public RouteTable PublicRoutes { get; }

    public RouteTable PrivateRoutes { get; }

    private Subnet MakeSubnet(NetworkParts parts, VpcWithDoor vpc, string kind, string role, Cidr range)
    {
        var clusters = parts.Args.Clusters.Select(cluster => ($"kubernetes.io/cluster/{cluster.Name}", "shared"));
        return new Subnet(parts.Child($"{kind}-{Zone}"), new SubnetArgs
        {
            VpcId = vpc.Vpc.Id,
            AvailabilityZone = Zone,
            CidrBlock = range.ToString(),
            MapPublicIpOnLaunch = false,
            Tags = parts.Tags($"{kind}-{Zone}", clusters.Append((role, "1"))),
        }, parts.Kept);
    }

    private RouteTable MakeTable(NetworkParts parts, VpcWithDoor vpc, string kind, Subnet subnet)
    {
        var role = $"{kind}-{Zone}";
        var table = new RouteTable(parts.Child(role), new RouteTableArgs { VpcId = vpc.Vpc.Id, Tags = parts.Tags(role) }, parts.Options);
        _ = new RouteTableAssociation(parts.Child(role), new RouteTableAssociationArgs { RouteTableId = table.Id, SubnetId = subnet.Id }, parts.Options);
        return table;
    }
}
