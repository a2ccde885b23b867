using Pulumi;

namespace Tandem.Components.Network;

/// <summary>
/// The environment's network as one sees it that joins it (R2, R140): peered with it both ways, under its key. Both are in one account and region and have the same
/// zones.
/// </summary>
public sealed record JoinedNetwork
{
    /// <summary>Its VPC.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>The range of its VPC.</summary>
    public required Input<string> VpcCidr { get; init; }

    /// <summary>The route table of its private subnet in each zone, in the order of the zones.</summary>
    public required IReadOnlyList<Input<string>> PrivateRouteTableIds { get; init; }

    /// <summary>The environment's key.</summary>
    public required Input<string> KeyArn { get; init; }
}

/// <summary>A range outside of a network that is reached from it.</summary>
/// <param name="Name">Whose it is, as a person knows it: <c>the VPC of prod-network</c>.</param>
/// <param name="Cidr">The range.</param>
public sealed record PeerRange(string Name, string Cidr);
