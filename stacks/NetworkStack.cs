using System.Collections.Immutable;
using Pulumi;
using Tandem.Components.Certificate;
using Tandem.Components.Monitoring;
using Tandem.Components.Network;
using Tandem.Components.SharedLoadBalancer;
using Tandem.Stacks.Arguments;
using Tandem.Stacks.References;
using Tandem.Stacks.Settings;

namespace Tandem.Stacks;

/// <summary>
/// What the clusters of an environment share and outlives each: network, addresses, key, hosted zone, metrics, logs, alerts (R2, R32, R45). A network that a
/// cluster has for itself has VPC and addresses only, is peered with the environment's, and puts out nothing for the rest (docs/accounts.md).
/// </summary>
public sealed class NetworkStack : TandemStack
{
    /// <summary>Reads the settings and makes the stack.</summary>
    public NetworkStack()
        : this(SettingsReader.Network(Given))
    {
    }

    private NetworkStack(NetworkSettings settings)
        : base(settings.Environment)
    {
        var options = UseAws();
        var isJoining = settings.JoinsEnvironment;
        var name = isJoining ? settings.Stack : settings.Environment.Name;
        var joined = isJoining ? new NetworkOutputs(this, settings.Environment, []).Joined : null;
        var network = new Network(name, NetworkArguments.Network(settings, Place, joined), options);
        var certificate = !isJoining && NetworkArguments.Certificate(settings, network) is { } proven ? new Certificate(name, proven, options) : null;
        var monitoring = isJoining ? null : new Monitoring(name, NetworkArguments.Monitoring(settings, Place, network), options);
        var shared = !isJoining && NetworkArguments.Shared(settings, network) is { } args ? new SharedLoadBalancer(name, args, options) : null;

        VpcId = network.VpcId;
        Zones = network.Zones;
        PrivateSubnetIds = network.PrivateSubnetIds;
        PublicSubnetIds = network.PublicSubnetIds;
        VpcCidr = network.VpcCidr;
        PrivateRouteTableIds = network.PrivateRouteTableIds;
        EgressAddresses = network.EgressAddresses;
        IngressAddresses = network.IngressAddresses;
        IngressAllocationIds = network.IngressAllocationIds;
        KmsKeyArn = network.KmsKeyArn;
        ZoneId = network.ZoneId;
        ZoneName = network.ZoneName;
        CertificateArn = certificate?.Arn ?? Output.Create("");
        MetricsWorkspaceArn = monitoring?.MetricsWorkspaceArn ?? Output.Create("");
        MetricsEndpoint = monitoring?.MetricsEndpoint ?? Output.Create("");
        AlertTopicArn = monitoring?.AlertTopicArn ?? Output.Create("");
        ClusterListTopicArn = monitoring?.ClusterListTopicArn ?? Output.Create("");
        LogGroupName = monitoring?.LogGroupName ?? Output.Create("");
        SharedLoadBalancerArn = shared?.LoadBalancerArn ?? Output.Create("");
        SharedSecurityGroupId = shared?.SecurityGroupId ?? Output.Create("");
        SharedAddresses = shared?.Addresses ?? Output.Create(ImmutableArray<string>.Empty);
        SharedTargetGroupArns = shared?.TargetGroupArns ?? Output.Create(ImmutableDictionary<string, string>.Empty);
    }

    /// <summary>The VPC.</summary>
    [Output("vpcId")]
    public Output<string> VpcId { get; private set; }

    /// <summary>The range of the VPC.</summary>
    [Output("vpcCidr")]
    public Output<string> VpcCidr { get; private set; }

    /// <summary>The route table of the private subnet of each zone: where a network that joins this one puts its way back.</summary>
    [Output("privateRouteTableIds")]
    public Output<ImmutableArray<string>> PrivateRouteTableIds { get; private set; }

    /// <summary>The availability zones, in the order of every list here.</summary>
    [Output("zones")]
    public Output<ImmutableArray<string>> Zones { get; private set; }

    /// <summary>The subnet of each zone for nodes and pods.</summary>
    [Output("privateSubnetIds")]
    public Output<ImmutableArray<string>> PrivateSubnetIds { get; private set; }

    /// <summary>The subnet of each zone for load balancers.</summary>
    [Output("publicSubnetIds")]
    public Output<ImmutableArray<string>> PublicSubnetIds { get; private set; }

    /// <summary>The addresses that calls to the internet come from: what third parties put on their allow-lists (R20).</summary>
    [Output("egressAddresses")]
    public Output<ImmutableArray<string>> EgressAddresses { get; private set; }

    /// <summary>The public addresses of each cluster's front door (R19).</summary>
    [Output("ingressAddresses")]
    public Output<ImmutableDictionary<string, ImmutableArray<string>>> IngressAddresses { get; private set; }

    /// <summary>The Elastic IPs behind <see cref="IngressAddresses"/>, by cluster.</summary>
    [Output("ingressAllocationIds")]
    public Output<ImmutableDictionary<string, ImmutableArray<string>>> IngressAllocationIds { get; private set; }

    /// <summary>The environment's key.</summary>
    [Output("kmsKeyArn")]
    public Output<string> KmsKeyArn { get; private set; }

    /// <summary>The hosted zone.</summary>
    [Output("zoneId")]
    public Output<string> ZoneId { get; private set; }

    /// <summary>The domain of the hosted zone.</summary>
    [Output("zoneName")]
    public Output<string> ZoneName { get; private set; }

    /// <summary>The certificate of the environment's hosts, known before it is issued; empty where the environment has another one or none.</summary>
    [Output("certificateArn")]
    public Output<string> CertificateArn { get; private set; }

    /// <summary>The workspace that all clusters send metrics to.</summary>
    [Output("metricsWorkspaceArn")]
    public Output<string> MetricsWorkspaceArn { get; private set; }

    /// <summary>The base of the workspace's addresses.</summary>
    [Output("metricsEndpoint")]
    public Output<string> MetricsEndpoint { get; private set; }

    /// <summary>The topic that alerts come out of.</summary>
    [Output("alertTopicArn")]
    public Output<string> AlertTopicArn { get; private set; }

    /// <summary>The topic that changes of the cluster list are published to (R103).</summary>
    [Output("clusterListTopicArn")]
    public Output<string> ClusterListTopicArn { get; private set; }

    /// <summary>The log group that all clusters write to.</summary>
    [Output("logGroupName")]
    public Output<string> LogGroupName { get; private set; }

    /// <summary>The load balancer in front of all clusters (R50); empty in a mode without one.</summary>
    [Output("sharedLoadBalancerArn")]
    public Output<string> SharedLoadBalancerArn { get; private set; }

    /// <summary>Its security group; empty in a mode without one.</summary>
    [Output("sharedSecurityGroupId")]
    public Output<string> SharedSecurityGroupId { get; private set; }

    /// <summary>Its public address in each zone; none in a mode without one.</summary>
    [Output("sharedAddresses")]
    public Output<ImmutableArray<string>> SharedAddresses { get; private set; }

    /// <summary>Its target groups by cluster and port, such as <c>prod-a:443</c>; none in a mode without one.</summary>
    [Output("sharedTargetGroupArns")]
    public Output<ImmutableDictionary<string, string>> SharedTargetGroupArns { get; private set; }
}
