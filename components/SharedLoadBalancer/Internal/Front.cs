using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.LB;
using Pulumi.Aws.LB.Inputs;

namespace Tandem.Components.SharedLoadBalancer.Internal;

/// <summary>
/// The load balancer and its addresses. Cross-zone balancing is on, because records name the addresses themselves: without it the address of a zone
/// whose targets are all in the standby would lead nowhere.
/// </summary>
internal sealed class Front
{
    public Front(SharedParts parts, SharedSecurity security)
    {
        var addresses = parts.Args.Places.Select(place => (Place: place, Eip: MakeAddress(parts, place.Zone))).ToList();
        Balancer = new LoadBalancer(parts.Child("shared"), new LoadBalancerArgs
        {
            LoadBalancerType = "network",
            Internal = false,
            IpAddressType = "ipv4",
            SecurityGroups = security.GroupId,
            SubnetMappings = addresses
                .Select(row => new LoadBalancerSubnetMappingArgs { SubnetId = row.Place.SubnetId, AllocationId = row.Eip.AllocationId })
                .ToArray(),
            EnableCrossZoneLoadBalancing = true,
            EnableDeletionProtection = parts.Args.IsProtected,
            Tags = parts.Tags("shared"),
        }, parts.Kept);

        Addresses = Output.All(addresses.Select(row => row.Eip.PublicIp));
    }

    public LoadBalancer Balancer { get; }

    public Output<ImmutableArray<string>> Addresses { get; }

    private static Eip MakeAddress(SharedParts parts, string zone) => new(parts.Child($"shared-{zone}"), new EipArgs
    {
        Domain = "vpc",
        Tags = parts.Tags($"shared-{zone}", ("tandem:use", "ingress")),
    }, parts.Kept);
}
