using System.Text.RegularExpressions;
using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Files;

/// <summary>Reads <c>fleet.yaml</c>: every environment and what its clusters are. Ranks are in the cluster lists (<see cref="Tandem.Stacks.Clusters.ClusterFiles"/>).</summary>
public static partial class FleetFile
{
    /// <summary>The file's name in the project's root.</summary>
    public const string Name = "fleet.yaml";

    internal static readonly Allowed Account = new("Give the 12 digits of an AWS account, in quotes.", AccountPattern().IsMatch);
    private static readonly Allowed Domain = new("Give a domain name in lower case, such as prod.example.com.", DomainPattern().IsMatch);
    internal static readonly Allowed ClusterName = new(
        "Use 3 to 24 lower-case letters, digits and hyphens; no word that tells a role or an order (R33: active, standby, primary, secondary).",
        v => IsName(v) && !TellsRole(v));

    /// <summary>Reads the file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mistakes">Collects what is wrong.</param>
    public static Fleet Read(string text, Mistakes mistakes)
    {
        var root = new Source(Name, mistakes).Read(text);
        root.OnlyKnows("environments");
        var list = root.Child("environments");
        var environments = new SortedDictionary<string, FleetEnvironment>(StringComparer.Ordinal);
        foreach (var name in list.Names)
        {
            environments[name] = Environment(name, list.Child(name));
        }

        FleetPromotion.Check(environments, list);
        FleetNetworks.Check(environments, list);
        return new Fleet(environments);
    }

    private static FleetEnvironment Environment(string name, Section section)
    {
        section.OnlyKnows(["account", "region", "zones", "domain", "provisioner", "nextRank", "clusters", "metrics", "journal", "clusterList", .. FleetPromotion.KnownKeys]);
        var clusters = section.Items("clusters").Select(item => (Section: item, Cluster: Cluster(item))).ToList();
        if (clusters.Count == 0)
        {
            section.Missing("clusters", "List at least one cluster, each with name and serviceCidr.");
        }

        foreach (var (item, _) in clusters.Where((c, i) => c.Cluster.Name.Length > 0 && clusters.Take(i).Any(other => other.Cluster.Name == c.Cluster.Name)))
        {
            item.Wrong("name", "Another cluster has this name. Give each cluster its own.");
        }

        CheckNoRanks(name, section, "nextRank");
        clusters.ForEach(c => CheckNoRanks(name, c.Section, "rank"));

        var region = section.Text("region", Allowed.Region);
        return new FleetEnvironment(
            name,
            section.Text("account", Account),
            region,
            Zones(section, region),
            section.Text("domain", Domain),
            section.Text("provisioner", Allowed.RoleArn),
            [.. clusters.Select(c => c.Cluster)])
        {
            Metrics = FleetMetricsReader.Read(section.Child("metrics", optional: true)),
            ClusterList = section.Names.Contains("clusterList") ? JournalPlace.Of(section.Text("clusterList", JournalPlace.AllowedBucket)) : null,
            Journal = JournalPlace.Of(section.Text("journal", JournalPlace.Allowed, JournalPlace.Default.Directory)),
            Promotion = FleetPromotion.Read(section),
        };
    }

    private static IReadOnlyList<string> Zones(Section section, string region)
    {
        var ofRegion = new Allowed(
            $"Give zones of {region} by name, such as {region}a.",
            v => Allowed.Zone.Accepts(v) && (region.Length == 0 || v[..^1] == region));
        var zones = section.Texts("zones", ofRegion);
        if (zones.Count is not (2 or 3) || zones.Distinct(StringComparer.Ordinal).Count() != zones.Count)
        {
            section.Wrong("zones", "Name two or three availability zones, each once.");
        }

        return zones;
    }

    private static FleetCluster Cluster(Section section)
    {
        section.OnlyKnows(["name", "rank", "serviceCidr", .. FleetNetworks.KnownKeys]);
        return new FleetCluster(section.Text("name", ClusterName), section.Text("serviceCidr", Allowed.Cidr)) { Network = FleetNetworks.Read(section) };
    }

    /// <summary>An earlier release had ranks here. Left in the file they would look as if they decided something.</summary>
    private static void CheckNoRanks(string environment, Section section, string key)
    {
        if (section.Names.Contains(key))
        {
            section.Wrong(key, $"Ranks are in clusters/{environment}.txt, where tandem clusters gives them out (docs/clusters.md). Take the key out.");
        }
    }

    private static bool IsName(string name) => NamePattern().IsMatch(name);

    private static bool TellsRole(string name) => name.Split('-').Any(word => word is "active" or "standby" or "primary" or "secondary");

    [GeneratedRegex(@"^\d{12}$")]
    private static partial Regex AccountPattern();

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$")]
    private static partial Regex DomainPattern();

    [GeneratedRegex("^[a-z][a-z0-9-]{1,22}[a-z0-9]$")]
    private static partial Regex NamePattern();
}
