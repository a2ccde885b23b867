using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Route53;
using Tandem.Components.Network.Internal;

namespace Tandem.Components.Network;

/// <summary>
/// What the clusters of an environment share and what outlives each of them: addresses, ways in and out, the key, the hosted zone (R2, R19, R20, R32).
/// </summary>
public sealed class Network : ComponentResource
{
    /// <summary>Makes the network.</summary>
    /// <param name="name">The name of the environment, such as <c>prod</c>; of a network that joins another, a name of its own, such as <c>prod-b-network</c>.</param>
    /// <param name="args">What it is made from.</param>
    /// <param name="options">Pulumi's options. Default: none.</param>
    /// <exception cref="Shared.ArgumentsException">The arguments cannot work; all mistakes are told, and nothing is registered.</exception>
    public Network(string name, NetworkArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.Network, NetworkRules.All.Check(name, args), options)
    {
        var parts = new NetworkParts(this, name, args, AddressPlan.Of(args));
        var key = args.Joins?.KeyArn.ToOutput() ?? new EnvironmentKey(parts).Arn;
        var vpc = new VpcWithDoor(parts);
        var subnets = args.Zones.Select((_, index) => new ZoneSubnets(parts, vpc, index)).ToList();
        var egress = new Egress(parts, vpc, subnets);
        var ingress = new IngressAddresses(parts);
        _ = new ServiceEndpoints(parts, vpc, subnets);
        _ = new FlowLogs(parts, vpc, key);
        var zone = args.ZoneName is { } domain ? MakeZone(parts, domain) : null;
        if (args.Joins is { } joined)
        {
            _ = new Peering(parts, vpc, subnets, joined);
        }

        VpcId = vpc.Vpc.Id;
        VpcCidr = vpc.Vpc.CidrBlock;
        Zones = Output.Create(args.Zones.ToImmutableArray());
        PrivateSubnetIds = Output.All(subnets.Select(subnet => subnet.Private.Id));
        PublicSubnetIds = Output.All(subnets.Select(subnet => subnet.Public.Id));
        PrivateRouteTableIds = Output.All(subnets.Select(subnet => subnet.PrivateRoutes.Id));
        EgressAddresses = egress.Addresses;
        IngressAddresses = ingress.PublicIps;
        IngressAllocationIds = ingress.AllocationIds;
        KmsKeyArn = key;
        ZoneId = zone?.ZoneId ?? Output.Create("");
        ZoneName = zone?.Name ?? Output.Create("");
        RegisterOutputs();
    }

    /// <summary>The VPC.</summary>
    [Output] public Output<string> VpcId { get; private set; }

    /// <summary>The addresses of the VPC.</summary>
    [Output] public Output<string> VpcCidr { get; private set; }

    /// <summary>The availability zones, in the order in which every list here has them.</summary>
    [Output] public Output<ImmutableArray<string>> Zones { get; private set; }

    /// <summary>The subnet of each zone for nodes and pods.</summary>
    [Output] public Output<ImmutableArray<string>> PrivateSubnetIds { get; private set; }

    /// <summary>The subnet of each zone for load balancers and NAT gateways.</summary>
    [Output] public Output<ImmutableArray<string>> PublicSubnetIds { get; private set; }

    /// <summary>The route table of the private subnet of each zone.</summary>
    [Output] public Output<ImmutableArray<string>> PrivateRouteTableIds { get; private set; }

    /// <summary>The addresses that calls to the internet come from: what a third party puts on its allow-list (R20).</summary>
    [Output] public Output<ImmutableArray<string>> EgressAddresses { get; private set; }

    /// <summary>For each cluster, the public address of its load balancer in each zone (R19).</summary>
    [Output] public Output<ImmutableDictionary<string, ImmutableArray<string>>> IngressAddresses { get; private set; }

    /// <summary>For each cluster, what a load balancer takes to stand on those addresses.</summary>
    [Output] public Output<ImmutableDictionary<string, ImmutableArray<string>>> IngressAllocationIds { get; private set; }

    /// <summary>The key of the environment: made here, or by the network that this one joins.</summary>
    [Output] public Output<string> KmsKeyArn { get; private set; }

    /// <summary>The hosted zone; empty where this network joins the one that has it.</summary>
    [Output] public Output<string> ZoneId { get; private set; }

    /// <summary>The domain name of the hosted zone; empty where this network joins the one that has it.</summary>
    [Output] public Output<string> ZoneName { get; private set; }

    private static Zone MakeZone(NetworkParts parts, string domain) =>
        new(parts.Child("zone"), new ZoneArgs { Name = domain, ForceDestroy = false, Tags = parts.Tags("zone") }, parts.Kept);
}
