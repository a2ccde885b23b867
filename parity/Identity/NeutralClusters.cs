using System.Globalization;

namespace Tandem.Parity.Identity;

/// <summary>
/// Clusters that no program has heard of, in the place of an environment's own: as many, in the same order, with names of the same length and ranks and service
/// ranges that stand nowhere else. What a program asks for in their name is what it would ask for in any name.
/// </summary>
public static class NeutralClusters
{
    private const string Letters = "zqxjkvw";
    private const int FirstRank = 733_461;
    private const int RankStep = 1_009;
    private const int FirstOctet = 201;

    /// <summary>The neutral clusters, by rank.</summary>
    /// <param name="clusters">The environment's own, by rank.</param>
    public static IReadOnlyList<Seat> InPlaceOf(IReadOnlyList<Seat> clusters) =>
        [.. clusters.Select((c, i) => new Seat(Name(c.Name, i), Range(c.ServiceCidr, i), c.IsListed ? RankAt(i) : RankAt(clusters.Count(other => other.IsListed) - 1) + 1, c.IsListed))];

    private static int RankAt(int place) => FirstRank + (place * RankStep);

    private static string Name(string name, int place) => string.Concat(name.Select((c, i) => c == '-' ? '-' : Letters[(i + (place * 3)) % Letters.Length]));

    /// <summary>Private addresses that neither networks nor people use much, in a range as large as the real one.</summary>
    private static string Range(string cidr, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"10.{FirstOctet + place}.0.0/{cidr.Split('/')[^1]}");
}
