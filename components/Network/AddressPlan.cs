using Tandem.Components.Shared;

namespace Tandem.Components.Network;

/// <summary>
/// Shares an environment's addresses out, and proves on paper that no ranges overlap and that every cluster fits at full size at the same time (R122).
/// </summary>
/// <remarks>
/// A VPC of n zones (two or three) is cut into quarters: one for the private subnets of each zone, the last for the public ones, a sixteenth of it each.
/// A third zone can therefore be added later without moving the first two. Need is counted in blocks of sixteen addresses, because pods take their
/// addresses by prefix delegation (https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html): sixteen at a time, aligned.
/// </remarks>
public sealed class AddressPlan
{
    /// <summary>How many blocks of a subnet AWS makes unusable by keeping the first four addresses and the last one.</summary>
    /// <remarks>https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html</remarks>
    public const int ReservedBlocks = 2;

    private const int PartBits = 2;
    private const int PublicBits = 4;

    private AddressPlan(Cidr vpc, int zones)
    {
        var parts = vpc.Split(vpc.Prefix + PartBits).ToList();
        PrivateSubnets = [.. parts.Take(zones)];
        PublicSubnets = [.. parts[^1].Split(parts[^1].Prefix + PublicBits).Take(zones)];
    }

    /// <summary>The range of the private subnet of each zone, in the order of the zones.</summary>
    public IReadOnlyList<Cidr> PrivateSubnets { get; }

    /// <summary>The range of the public subnet of each zone, in the order of the zones.</summary>
    public IReadOnlyList<Cidr> PublicSubnets { get; }

    /// <summary>The plan of a network whose arguments have no mistake.</summary>
    /// <param name="args">The arguments.</param>
    public static AddressPlan Of(NetworkArgs args) => new(Cidr.Parse(args.VpcCidr), args.Zones.Count);

    /// <summary>What one zone must hold when every cluster is at full size and another zone is lost.</summary>
    /// <param name="args">The arguments.</param>
    public static ZoneNeed NeedOf(NetworkArgs args)
    {
        var survivors = Math.Max(1, args.Zones.Count - 1);
        var nodes = args.Clusters.Select(cluster => (Cluster: cluster, Count: Rounded(cluster.MaxNodes, survivors))).ToList();
        var single = nodes.Sum(row => row.Count + NetworkDefaults.ControlPlaneAddresses) + args.InterfaceEndpoints.Count;
        return new ZoneNeed(Nodes: nodes.Sum(row => row.Count), Blocks: nodes.Sum(row => row.Count * BlocksOfNode(row.Cluster)) + Rounded(single, 16));
    }

    /// <summary>How many blocks of sixteen addresses a range has for nodes and pods.</summary>
    /// <param name="subnet">The range of a subnet.</param>
    public static long BlocksIn(Cidr subnet) => Math.Max(0, (subnet.Size / 16) - ReservedBlocks);

    /// <summary>The blocks that one full node holds: its pods, and one more that the CNI keeps warm.</summary>
    private static int BlocksOfNode(NetworkCluster cluster) => Rounded(cluster.MaxPodsPerNode, 16) + 1;

    private static int Rounded(int amount, int unit) => (amount + unit - 1) / unit;
}

/// <summary>What one zone must hold at full size.</summary>
/// <param name="Nodes">Nodes of all clusters.</param>
/// <param name="Blocks">Blocks of sixteen addresses for those nodes, their pods, the control planes' and the endpoints' interfaces.</param>
public sealed record ZoneNeed(int Nodes, int Blocks);
