using Tandem.Stacks.Files;

namespace Tandem.Stacks.Settings;

/// <summary>Everything that decides what a network stack is.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Environment">The environment from the fleet.</param>
/// <param name="Mode">How traffic is shared out.</param>
/// <param name="Cidr">The range of the VPC.</param>
/// <param name="Zones">The availability zones.</param>
/// <param name="NodesPerCluster">Nodes that one cluster may grow to.</param>
/// <param name="PodsPerNode">Pods that one node runs at most.</param>
/// <param name="LogRetentionDays">Days that logs are kept.</param>
/// <param name="AlertEmails">Who gets alerts.</param>
public sealed record NetworkSettings(
    string Stack,
    FleetEnvironment Environment,
    TrafficMode Mode,
    string Cidr,
    IReadOnlyList<string> Zones,
    int NodesPerCluster,
    int PodsPerNode,
    int LogRetentionDays,
    IReadOnlyList<string> AlertEmails);
