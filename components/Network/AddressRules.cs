using Tandem.Components.Shared;
using static System.FormattableString;

namespace Tandem.Components.Network;

/// <summary>What the ranges of an environment must keep, told before anything exists (R122).</summary>
internal static class AddressRules
{
    private static readonly Cidr[] PrivateRanges = [.. new[] { "10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16" }.Select(Cidr.Parse)];

    /// <summary>Ranges that do not parse, have a size AWS refuses, or overlap; and zones that are too small.</summary>
    public static IEnumerable<ArgumentMistake> Find(NetworkArgs args)
    {
        var ranges = RangesOf(args).ToList();
        var unreadable = ranges.Where(range => range.Mistake.Length > 0).Select(range => new ArgumentMistake(range.Path, range.Mistake)).ToList();
        var readable = ranges.Where(range => range.Mistake.Length == 0).ToList();
        var found = unreadable.Concat(readable.SelectMany(Sizes)).Concat(Overlaps(readable)).ToList();
        return found.Count == 0 && args.Zones.Count is 2 or 3 ? TooSmall(args) : found;
    }

    private static IEnumerable<Range> RangesOf(NetworkArgs args)
    {
        yield return Range.Read("vpcCidr", "the VPC", args.VpcCidr);
        foreach (var (cluster, index) in args.Clusters.Select((cluster, index) => (cluster, index)))
        {
            yield return Range.Read(Invariant($"clusters[{index}].serviceCidr"), $"the services of {cluster.Name}", cluster.ServiceCidr);
        }
        foreach (var (peer, index) in args.Peers.Select((peer, index) => (peer, index)))
        {
            yield return Range.Read(Invariant($"peers[{index}]"), peer.Name, peer.Cidr);
        }
    }

    private static IEnumerable<ArgumentMistake> Sizes(Range range)
    {
        if (range.Path.StartsWith("peer", StringComparison.Ordinal))
        {
            yield break;
        }

        var (least, most) = range.Path == "vpcCidr" ? (16, 22) : (12, 24);
        if (range.Cidr.Prefix < least || range.Cidr.Prefix > most)
        {
            yield return new(range.Path, Invariant($"{range.Cidr} has a prefix length of {range.Cidr.Prefix}. Use /{least} to /{most} for {range.Of}."));
        }
        if (!PrivateRanges.Any(allowed => allowed.Contains(range.Cidr)))
        {
            yield return new(range.Path, $"{range.Cidr} holds public addresses. Use a range within {string.Join(", ", PrivateRanges)}.");
        }
    }

    private static IEnumerable<ArgumentMistake> Overlaps(IReadOnlyList<Range> ranges) =>
        from later in Enumerable.Range(1, Math.Max(0, ranges.Count - 1))
        from earlier in Enumerable.Range(0, later)
        let pair = (First: ranges[earlier], Second: ranges[later])
        where pair.First.Cidr.Overlaps(pair.Second.Cidr) && !(pair.First.IsPeer && pair.Second.IsPeer)
        select new ArgumentMistake(
            pair.Second.Path,
            $"{pair.Second.Cidr} ({pair.Second.Of}) overlaps {pair.First.Cidr} ({pair.First.Of}, {pair.First.Path}). "
            + "Choose a range that no other one touches.");

    private static IEnumerable<ArgumentMistake> TooSmall(NetworkArgs args)
    {
        var subnet = AddressPlan.Of(args).PrivateSubnets[0];
        var (need, have) = (AddressPlan.NeedOf(args), AddressPlan.BlocksIn(subnet));
        if (need.Blocks > have)
        {
            var clusters = string.Join(" and ", args.Clusters.Select(cluster => cluster.Name));
            yield return new("vpcCidr",
                $"{args.VpcCidr} is too small for {clusters} at full size: with one zone lost, "
                + Invariant($"each other zone holds {need.Nodes} nodes and needs {need.Blocks} blocks of 16 addresses, ")
                + Invariant($"but its private subnet {subnet} has {have}. ")
                + "Use a larger VPC (/16 is the largest), or lower maxNodes or maxPodsPerNode.");
        }
    }

    private sealed record Range(string Path, string Of, Cidr Cidr, string Mistake)
    {
        public bool IsPeer => Path.StartsWith("peer", StringComparison.Ordinal);

        public static Range Read(string path, string of, string text)
        {
            Cidr.TryParse(text, out var cidr, out var mistake);
            return new Range(path, of, cidr, mistake);
        }
    }
}
