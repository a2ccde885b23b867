using Pulumi.Aws.Ec2;

namespace Tandem.Components.Network.Internal;

/// <summary>The VPC, its way to the internet, and its default security group with every rule taken away (CIS AWS 5.4).</summary>
internal sealed class VpcWithDoor
{
    public VpcWithDoor(NetworkParts parts)
    {
        Vpc = new Vpc(parts.Child("vpc"), new VpcArgs
        {
            CidrBlock = parts.Args.VpcCidr,
            EnableDnsSupport = true,
            EnableDnsHostnames = true,
            EnableNetworkAddressUsageMetrics = true,
            Tags = parts.Tags("vpc"),
        }, parts.Kept);

        Door = new InternetGateway(parts.Child("internet"), new InternetGatewayArgs { VpcId = Vpc.Id, Tags = parts.Tags("internet") }, parts.Options);

        _ = new DefaultSecurityGroup(parts.Child("default-closed"), new DefaultSecurityGroupArgs
        {
            VpcId = Vpc.Id,
            Tags = parts.Tags("default-closed"),
        }, parts.Options);
    }

    public Vpc Vpc { get; }

    public InternetGateway Door { get; }
}
