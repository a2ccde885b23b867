using System.Collections.Immutable;
using Pulumi;
using Tandem.Components.Network;
using Tandem.Components.SharedLoadBalancer;
using Tandem.Stacks.Files;
using Tandem.Stacks.Settings;

namespace Tandem.Stacks.References;

/// <summary>
/// What the other stacks of an environment take from its network stacks: what there is once from the environment's own, what a cluster stands in from
/// <see cref="In"/>.
/// </summary>
internal sealed class NetworkOutputs
{
    private readonly FleetEnvironment _environment;
    private readonly OutputsOf _network;
    private readonly SortedDictionary<string, OutputsOf> _others = new(StringComparer.Ordinal);

    /// <summary>Refers to the environment's network and to those that clusters have for themselves.</summary>
    /// <param name="reader">The stack that reads.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="clusters">The clusters whose networks are read.</param>
    public NetworkOutputs(Resource reader, FleetEnvironment environment, IReadOnlyList<FleetCluster> clusters)
    {
        _environment = environment;
        _network = new(reader, environment.Network);
        foreach (var other in environment.Networks.Where(n => n != environment.Network && clusters.Any(c => environment.NetworkOf(c) == n)))
        {
            _others[other] = new(reader, other);
        }
    }

    /// <summary>The addresses that all clusters' calls to the internet come from, those of the environment's network first (R20).</summary>
    public Output<ImmutableArray<string>> EgressAddresses =>
        Output.All(new[] { _network }.Concat(_others.Values).Select(network => network.Texts("egressAddresses"))).Apply(all => all.SelectMany(each => each).ToImmutableArray());

    /// <summary>The environment's network, for another that joins it.</summary>
    public JoinedNetwork Joined => new()
    {
        VpcId = _network.Text("vpcId"),
        VpcCidr = _network.Text("vpcCidr"),
        PrivateRouteTableIds = [.. _environment.Zones.Select((_, zone) => (Input<string>)_network.Texts("privateRouteTableIds").Apply(ids => ids[zone]))],
        KeyArn = KmsKeyArn,
    };

    /// <summary>What a cluster stands in.</summary>
    /// <param name="cluster">The cluster.</param>
    public ClusterNetworkOutputs In(FleetCluster cluster) => new(_others.GetValueOrDefault(_environment.NetworkOf(cluster), _network), cluster.Name);

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

    /// <summary>The public addresses of a cluster's front door, from the network that it stands in.</summary>
    /// <param name="cluster">The cluster.</param>
    public Output<ImmutableArray<string>> IngressAddresses(string cluster) => In(_environment.Cluster(cluster)!).IngressAddresses;
}
