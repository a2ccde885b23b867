using System.Collections.Immutable;
using Pulumi;

namespace Tandem.Stacks.References;

/// <summary>What a cluster takes from the network that it stands in: the environment's, or one of its own (R2).</summary>
/// <param name="network">The network's stack.</param>
/// <param name="cluster">The cluster.</param>
internal sealed class ClusterNetworkOutputs(OutputsOf network, string cluster)
{
    /// <summary>The VPC.</summary>
    public Output<string> VpcId => network.Text("vpcId");

    /// <summary>The subnet of each zone for nodes and pods.</summary>
    public Output<ImmutableArray<string>> PrivateSubnetIds => network.Texts("privateSubnetIds");

    /// <summary>The subnet of a zone for load balancers.</summary>
    /// <param name="zone">The zone's place in the list of zones.</param>
    public Output<string> PublicSubnetId(int zone) => network.Texts("publicSubnetIds").Apply(ids => ids[zone]);

    /// <summary>The public addresses of the cluster's front door.</summary>
    public Output<ImmutableArray<string>> IngressAddresses => network.Texts("ingressAddresses", cluster);

    /// <summary>The Elastic IP of its front door in a zone.</summary>
    /// <param name="zone">The zone's place in the list of zones.</param>
    public Output<string> IngressAllocationId(int zone) => network.Texts("ingressAllocationIds", cluster).Apply(ids => ids[zone]);
}
