using Tandem.Components.Shared;

namespace Tandem.Components.Network;

/// <summary>What a network is made from. Everything here decides which resources exist, so all of it is plain.</summary>
public sealed class NetworkArgs
{
    /// <summary>Account and region.</summary>
    public required AwsPlace Place { get; init; }

    /// <summary>The addresses of the VPC, /16 to /22. Nodes and pods of all clusters take theirs from it.</summary>
    public required string VpcCidr { get; init; }

    /// <summary>Two or three availability zones, such as <c>eu-west-1a</c>. The order is part of the layout: add at the end, never reorder.</summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>Every cluster that the environment has or prepares for. Each gets its own load balancer addresses (R19, R35).</summary>
    public required IReadOnlyList<NetworkCluster> Clusters { get; init; }

    /// <summary>
    /// The name of the hosted zone in which the front door's records will stand, such as <c>prod.example.com</c>. Default: null, no zone; only for a network that
    /// <see cref="Joins"/> one which has it.
    /// </summary>
    public string? ZoneName { get; init; }

    /// <summary>The environment's network, where this is a second one for some of its clusters (R2). Default: null, this is the environment's.</summary>
    public JoinedNetwork? Joins { get; init; }

    /// <summary>What must stay reachable from here (peered VPCs, services of clusters in them, offices) and may not overlap our ranges (R122). Default: none.</summary>
    public IReadOnlyList<PeerRange> Peers { get; init; } = [];

    /// <summary>AWS services that get an interface endpoint, by the last part of the endpoint's name. Default: what a private EKS cluster calls.</summary>
    public IReadOnlyList<string> InterfaceEndpoints { get; init; } = NetworkDefaults.InterfaceEndpoints;

    /// <summary>Days that flow logs are kept. Default: 90.</summary>
    public int FlowLogRetentionDays { get; init; } = NetworkDefaults.FlowLogRetentionDays;

    /// <summary>Tags of every resource. Default: none but the name.</summary>
    public Tags Tags { get; init; } = Tags.None;

    /// <summary>Whether VPC, addresses, key and zone refuse deletion. False only for environments made to be thrown away. Default: true.</summary>
    public bool IsProtected { get; init; } = true;
}

/// <summary>One cluster as the network sees it.</summary>
public sealed record NetworkCluster
{
    /// <summary>The name of the EKS cluster, such as <c>prod-a</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The range of its Kubernetes services, /12 to /24. Differs from cluster to cluster, so that the two can be connected one day (R122).</summary>
    public required string ServiceCidr { get; init; }

    /// <summary>The most nodes it can have: the maxima of its node groups, and what a node upgrade adds.</summary>
    public required int MaxNodes { get; init; }

    /// <summary>The most pods on a node. Default: 110.</summary>
    public int MaxPodsPerNode { get; init; } = NetworkDefaults.MaxPodsPerNode;
}
