using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace Tandem.Components.Network.Internal;

/// <summary>Ways to AWS services that do not leave the VPC: gateways for S3 and DynamoDB (free), interfaces for what a private cluster calls.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html</remarks>
internal sealed class ServiceEndpoints
{
    private static readonly string[] GatewayServices = ["s3", "dynamodb"];

    public ServiceEndpoints(NetworkParts parts, VpcWithDoor vpc, IReadOnlyList<ZoneSubnets> zones)
    {
        foreach (var service in GatewayServices)
        {
            MakeGateway(parts, vpc, zones, service);
        }

        var group = MakeGroup(parts, vpc);
        foreach (var service in parts.Args.InterfaceEndpoints)
        {
            MakeInterface(parts, vpc, zones, service, group);
        }
    }

    private static void MakeGateway(NetworkParts parts, VpcWithDoor vpc, IReadOnlyList<ZoneSubnets> zones, string service) =>
        _ = new VpcEndpoint(parts.Child($"gateway-{service}"), new VpcEndpointArgs
        {
            VpcId = vpc.Vpc.Id,
            ServiceName = $"com.amazonaws.{parts.Place.Region}.{service}",
            VpcEndpointType = "Gateway",
            RouteTableIds = zones.SelectMany(zone => new Input<string>[] { zone.PublicRoutes.Id, zone.PrivateRoutes.Id }).ToArray(),
            Tags = parts.Tags($"gateway-{service}"),
        }, parts.Options);

    private static void MakeInterface(NetworkParts parts, VpcWithDoor vpc, IReadOnlyList<ZoneSubnets> zones, string service, SecurityGroup group) =>
        _ = new VpcEndpoint(parts.Child($"endpoint-{service}"), new VpcEndpointArgs
        {
            VpcId = vpc.Vpc.Id,
            ServiceName = $"com.amazonaws.{parts.Place.Region}.{service}",
            VpcEndpointType = "Interface",
            PrivateDnsEnabled = true,
            SubnetIds = zones.Select(zone => (Input<string>)zone.Private.Id).ToArray(),
            SecurityGroupIds = group.Id,
            Tags = parts.Tags($"endpoint-{service}"),
        }, parts.Options);

    /// <summary>Takes HTTPS from inside the VPC and opens nothing itself.</summary>
    private static SecurityGroup MakeGroup(NetworkParts parts, VpcWithDoor vpc)
    {
        var group = new SecurityGroup(parts.Child("endpoints"), new SecurityGroupArgs
        {
            VpcId = vpc.Vpc.Id,
            Description = "Interface endpoints: HTTPS from inside the VPC",
            Tags = parts.Tags("endpoints"),
        }, parts.Options);

        _ = new SecurityGroupIngressRule(parts.Child("endpoints-https"), new SecurityGroupIngressRuleArgs
        {
            SecurityGroupId = group.Id,
            Description = "Nodes and pods call AWS services",
            CidrIpv4 = parts.Args.VpcCidr,
            IpProtocol = "tcp",
            FromPort = 443,
            ToPort = 443,
            Tags = parts.Tags("endpoints-https"),
        }, parts.Options);
        return group;
    }
}
