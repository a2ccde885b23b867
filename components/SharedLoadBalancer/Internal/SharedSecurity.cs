using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;
using static System.FormattableString;

namespace Tandem.Components.SharedLoadBalancer.Internal;

/// <summary>In from the world on 80 and 443, which is what a public load balancer is for; out to the proxies' ports inside the VPC and no further.</summary>
internal sealed class SharedSecurity
{
    private const string World = "0.0.0.0/0";

    private readonly SharedParts _parts;

    public SharedSecurity(SharedParts parts)
    {
        _parts = parts;
        GroupId = new SecurityGroup(parts.Child("shared"), new SecurityGroupArgs
        {
            VpcId = parts.Args.VpcId,
            Description = "Shared load balancer: 80 and 443 from the world, to the proxies only",
            Tags = parts.Tags("shared"),
        }, parts.Options).Id;

        foreach (var door in parts.Args.Doors)
        {
            AllowIn(door.Port);
        }
        foreach (var port in parts.Args.Doors.Select(door => door.TargetPort).Append(parts.Args.HealthPort).Distinct().Order())
        {
            AllowOut(port);
        }
    }

    public Output<string> GroupId { get; }

    private void AllowIn(int port) => _ = new SecurityGroupIngressRule(_parts.Child(Invariant($"shared-in-{port}")), new SecurityGroupIngressRuleArgs
    {
        SecurityGroupId = GroupId,
        Description = "Users, from anywhere",
        CidrIpv4 = World,
        IpProtocol = "tcp",
        FromPort = port,
        ToPort = port,
        Tags = _parts.Tags(Invariant($"shared-in-{port}")),
    }, _parts.Options);

    private void AllowOut(int port) => _ = new SecurityGroupEgressRule(_parts.Child(Invariant($"shared-out-{port}")), new SecurityGroupEgressRuleArgs
    {
        SecurityGroupId = GroupId,
        Description = "Proxies of the clusters",
        CidrIpv4 = _parts.Args.VpcCidr,
        IpProtocol = "tcp",
        FromPort = port,
        ToPort = port,
        Tags = _parts.Tags(Invariant($"shared-out-{port}")),
    }, _parts.Options);
}
