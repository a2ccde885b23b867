using System.Globalization;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;
using Tandem.Components.Shared;

namespace Tandem.Components.FrontDoor.Internal;

/// <summary>
/// The security group of the load balancer: 80 and 443 from the world, the only place in Tandem that is open to it, and out to Traefik's pods and no further.
/// The way in at the pods is opened by the load balancer controller, as the TargetGroupBindings ask.
/// </summary>
internal sealed class EntranceSecurity
{
    private const string World = "0.0.0.0/0";

    private readonly string _name;
    private readonly Tags _tags;
    private readonly CustomResourceOptions _child;

    public EntranceSecurity(string name, EksCluster.EksCluster cluster, Resource parent)
    {
        (_name, _tags, _child) = (name, cluster.Tags, new CustomResourceOptions { Parent = parent });
        var group = new SecurityGroup($"{name}-security", new SecurityGroupArgs
        {
            Description = $"Front door of {cluster.ClusterName}: HTTP and HTTPS from the world, to Traefik only",
            VpcId = cluster.VpcId,
            Tags = _tags.For($"{cluster.ClusterName}-front-door"),
        }, _child);

        GroupId = group.Id;
        AllowIn("http", 80);
        AllowIn("https", 443);
        AllowOut("web", TraefikPorts.Web, cluster);
        AllowOut("websecure", TraefikPorts.Secure, cluster);
        AllowOut("ping", TraefikPorts.Ping, cluster);
    }

    public Output<string> GroupId { get; }

    private void AllowIn(string what, int port)
    {
        var name = $"{_name}-from-world-{what}";
        _ = new SecurityGroupIngressRule(name, new SecurityGroupIngressRuleArgs
        {
            SecurityGroupId = GroupId,
            Description = $"{what} from the world",
            CidrIpv4 = World,
            IpProtocol = "tcp",
            FromPort = port,
            ToPort = port,
            Tags = _tags.For(name),
        }, _child);
    }

    private void AllowOut(string what, int port, EksCluster.EksCluster cluster)
    {
        var name = $"{_name}-to-pods-{what}";
        _ = new SecurityGroupEgressRule(name, new SecurityGroupEgressRuleArgs
        {
            SecurityGroupId = GroupId,
            Description = string.Create(CultureInfo.InvariantCulture, $"{what} of Traefik, port {port}"),
            ReferencedSecurityGroupId = cluster.SecurityGroupId,
            IpProtocol = "tcp",
            FromPort = port,
            ToPort = port,
            Tags = _tags.For(name),
        }, _child);
    }
}
