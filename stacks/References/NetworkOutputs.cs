using System.Collections.Immutable;
using Pulumi;
using Tandem.Components.SharedLoadBalancer;
using Tandem.Stacks.Files;
using Tandem.Stacks.Settings;

namespace Tandem.Stacks.References;

/// <summary>What the other stacks of an environment take from its network stack.</summary>
/// <param name="reader">The stack that reads.</param>
/// <param name="environment">The environment.</param>
internal sealed class NetworkOutputs(Resource reader, FleetEnvironment environment)
{
    private readonly OutputsOf _network = new(reader, $"{environment.Name}-network");

    /// <summary>The VPC.</summary>
    public Output<string> VpcId => _network.Text("vpcId");

    /// <summary>The availability zones.</summary>
    public Output<ImmutableArray<string>> Zones => _network.Texts("zones");

    /// <summary>The subnet of each zone for nodes and pods.</summary>
    public Output<ImmutableArray<string>> PrivateSubnetIds => _network.Texts("privateSubnetIds");

    /// <summary>The subnet of a zone for load balancers.</summary>
    /// <param name="zone">The zone's place in the list of zones.</param>
    public Output<string> PublicSubnetId(int zone) => _network.Texts("publicSubnetIds").Apply(ids => ids[zone]);

    /// <summary>The environment's key.</summary>
    public Output<string> KmsKeyArn => _network.Text("kmsKeyArn");

    /// <summary>The hosted zone.</summary>
    public Output<string> ZoneId => _network.Text("zoneId");

    /// <summary>The domain of the hosted zone.</summary>
    public Output<string> ZoneName => _network.Text("zoneName");

    /// <summary>The ARN of the certificate that was chosen, issued or not; null where there is none.</summary>
    /// <param name="chosen">The choice.</param>
    public Input<string>? CertificateArn(CertificateSettings chosen) =>
        chosen.IsManaged ? _network.Text("certificateArn") : chosen.Arn is { } arn ? (Input<string>)arn : null;

    /// <summary>The workspace that all clusters send metrics to.</summary>
    public Output<string> MetricsWorkspaceArn => _network.Text("metricsWorkspaceArn");

    /// <summary>The base of the workspace's addresses.</summary>
    public Output<string> MetricsEndpoint => _network.Text("metricsEndpoint");

    /// <summary>The log group that all clusters write to.</summary>
    public Output<string> LogGroupName => _network.Text("logGroupName");

    /// <summary>The load balancer in front of all clusters.</summary>
    public Output<string> SharedLoadBalancerArn => _network.Text("sharedLoadBalancerArn");

    /// <summary>Its security group.</summary>
    public Output<string> SharedSecurityGroupId => _network.Text("sharedSecurityGroupId");

    /// <summary>Its public addresses.</summary>
    public Output<ImmutableArray<string>> SharedAddresses => _network.Texts("sharedAddresses");

    /// <summary>A cluster's target group behind it.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="port">The port that users call.</param>
    public Output<string> SharedTargetGroupArn(string cluster, int port) => _network.Text("sharedTargetGroupArns", SharedLoadBalancer.KeyOf(cluster, port));

    /// <summary>The public addresses of a cluster's front door.</summary>
    /// <param name="cluster">The cluster.</param>
    public Output<ImmutableArray<string>> IngressAddresses(string cluster) => _network.Texts("ingressAddresses", cluster);

    /// <summary>The Elastic IP of a cluster's front door in a zone.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="zone">The zone's place in the list of zones.</param>
    public Output<string> IngressAllocationId(string cluster, int zone) => _network.Texts("ingressAllocationIds", cluster).Apply(ids => ids[zone]);
}
