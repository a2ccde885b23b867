using System.Text.RegularExpressions;
using Tandem.Components.Shared;
using static System.FormattableString;

namespace Tandem.Components.Network;

/// <summary>What the arguments of a network must keep; ranges are in <see cref="AddressRules"/>.</summary>
public static partial class NetworkRules
{
    /// <summary>The rules, in the order their mistakes are told.</summary>
    public static Rules<NetworkArgs> All { get; } = new("Network")
    {
        { "zones", a => a.Zones.Count is 2 or 3, a => Invariant($"{a.Zones.Count} given. Use two or three zones of {a.Place.Region}: EKS needs two.") },
        { "zones", a => Names.AreDistinct(a.Zones), a => Names.Twice(a.Zones, "a zone") },
        { "clusters", a => a.Clusters.Count > 0, _ => "none given. Name at least one cluster." },
        { "clusters", a => Names.AreDistinct(ClustersOf(a)), a => Names.Twice(ClustersOf(a), "a cluster") },
        {
            "clusters[].name", a => a.Clusters, c => ClusterName().IsMatch(c.Name),
            c => $"'{c.Name}' is no cluster name. Use small letters, digits and hyphens, as in prod-a."
        },
        { "clusters[].maxNodes", a => a.Clusters, c => c.MaxNodes is >= 1 and <= 5000, c => Invariant($"{c.MaxNodes} given. Use 1 to 5000.") },
        { "clusters[].maxPodsPerNode", a => a.Clusters, c => c.MaxPodsPerNode is >= 8 and <= 250, c => Invariant($"{c.MaxPodsPerNode} given. Use 8 to 250.") },
        {
            "zoneName", a => a.ZoneName is not { } zone || DomainName().IsMatch(zone),
            a => $"'{a.ZoneName}' is no domain name. Write it without a final dot, as in prod.example.com."
        },
        {
            "zoneName", a => a.ZoneName is null == a.Joins is not null,
            a => a.Joins is null ? "none given. Name the environment's hosted zone." : $"'{a.ZoneName}' given. The network that is joined has the zone; leave it out."
        },
        {
            "joins.privateRouteTableIds", a => a.Joins is not { } joined || joined.PrivateRouteTableIds.Count == a.Zones.Count,
            a => Invariant($"{a.Joins!.PrivateRouteTableIds.Count} given for {a.Zones.Count} zones. Both networks have the same zones; give one for each.")
        },
        { "flowLogRetentionDays", a => LogRetention.IsAllowed(a.FlowLogRetentionDays), a => LogRetention.Words(a.FlowLogRetentionDays) },
        { "interfaceEndpoints", a => Names.AreDistinct(a.InterfaceEndpoints), a => Names.Twice(a.InterfaceEndpoints, "a service") },
        AddressRules.Find,
    };

    private static List<string> ClustersOf(NetworkArgs args) => [.. args.Clusters.Select(cluster => cluster.Name)];

    [GeneratedRegex("^[a-z][a-z0-9-]{0,30}[a-z0-9]$")]
    private static partial Regex ClusterName();

    [GeneratedRegex(@"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$")]
    private static partial Regex DomainName();
}
