using Tandem.Components.Monitoring;
using Tandem.Components.Network;
using Tandem.Components.Traffic;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Settings;

/// <summary>Everything that decides what a network stack is.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Environment">The environment from the fleet.</param>
/// <param name="Mode">How traffic is shared out.</param>
/// <param name="Cidr">The range of the VPC.</param>
/// <param name="NodesPerCluster">Nodes that one cluster may grow to.</param>
/// <param name="PodsPerNode">Pods that one node runs at most.</param>
/// <param name="LogRetentionDays">Days that logs are kept.</param>
/// <param name="AlertEmails">Who gets alerts.</param>
/// <param name="SupportHours">When alerts may call a person.</param>
/// <param name="ExpectsTraffic">Whether silence is alarming.</param>
/// <param name="Standby">What a standby runs.</param>
/// <param name="Namespaces">The namespaces of the workloads, in the order of the manifest.</param>
/// <param name="Certificate">The certificate that load balancers end TLS with.</param>
/// <param name="IsProtected">Whether deletion is refused.</param>
public sealed record NetworkSettings(
    string Stack,
    FleetEnvironment Environment,
    TrafficMode Mode,
    string Cidr,
    int NodesPerCluster,
    int PodsPerNode,
    int LogRetentionDays,
    IReadOnlyList<string> AlertEmails,
    SupportHours SupportHours,
    bool ExpectsTraffic,
    StandbyMode Standby,
    IReadOnlyList<string> Namespaces,
    CertificateSettings Certificate,
    bool IsProtected)
{
    /// <summary>Ranges outside of the VPC that are reached from it. Default: none, the environment has one network.</summary>
    public IReadOnlyList<PeerRange> Peers { get; init; } = [];

    /// <summary>Whether it is a network that a cluster has for itself, which joins the environment's (R2).</summary>
    public bool JoinsEnvironment => Stack != Environment.Network;

    /// <summary>The clusters that stand in it.</summary>
    public IReadOnlyList<FleetCluster> Clusters => Environment.ClustersIn(Stack);
}
