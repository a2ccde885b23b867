using System.Text.RegularExpressions;
using Tandem.Components.Shared;
using static System.FormattableString;

namespace Tandem.Components.SharedLoadBalancer;

/// <summary>What the arguments of a shared load balancer must keep.</summary>
public static partial class SharedLoadBalancerRules
{
    /// <summary>The most target groups that a listener forwards to; published for Application Load Balancers, and taken to hold here.</summary>
    /// <remarks>https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html</remarks>
    private const int ClustersMax = 5;

    /// <summary>The rules, in the order their mistakes are told.</summary>
    public static Rules<SharedLoadBalancerArgs> All { get; } = new("SharedLoadBalancer")
    {
        { "places", a => a.Places.Count > 0, _ => "none given. Name the public subnet of each zone." },
        { "places", a => Names.AreDistinct(ZonesOf(a)), a => Names.Twice(ZonesOf(a), "a zone") },
        {
            "clusters", a => a.Clusters.Count is >= 1 and <= ClustersMax,
            a => Invariant($"{a.Clusters.Count} given. A listener forwards to 1 to {ClustersMax} target groups.")
        },
        { "clusters", a => Names.AreDistinct(a.Clusters), a => Names.Twice(a.Clusters, "a cluster") },
        {
            "clusters[]", a => a.Clusters, name => ShortName().IsMatch(name),
            name => $"'{name}' cannot begin the name of a target group. Use at most 24 small letters, digits and hyphens."
        },
        { "doors", a => a.Doors.Count > 0, _ => "none given. Name at least one port." },
        { "doors[].port", a => a.Doors, door => IsPublic(door.Port), door => Invariant($"{door.Port} given. Only 80 and 443 may be open to the world.") },
        { "doors[].targetPort", a => a.Doors, door => IsPort(door.TargetPort), door => Invariant($"{door.TargetPort} given. Use 1 to 65535.") },
        { "healthPort", a => IsPort(a.HealthPort), a => Invariant($"{a.HealthPort} given. Use 1 to 65535.") },
        {
            "deregistrationSeconds", a => a.DeregistrationSeconds is >= 0 and <= 3600,
            a => Invariant($"{a.DeregistrationSeconds} given. Use 0 to 3600.")
        },
    };

    private static List<string> ZonesOf(SharedLoadBalancerArgs args) => [.. args.Places.Select(place => place.Zone)];

    private static bool IsPublic(int port) => port is 80 or 443;

    private static bool IsPort(int port) => port is >= 1 and <= 65535;

    [GeneratedRegex("^[a-z][a-z0-9-]{0,22}[a-z0-9]$")]
    private static partial Regex ShortName();
}
