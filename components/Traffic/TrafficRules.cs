using System.Text.RegularExpressions;
using Tandem.Components.Shared;
using static System.FormattableString;

namespace Tandem.Components.Traffic;

/// <summary>What the arguments of traffic must keep. What depends on deployed roles is in <see cref="WeightGuard"/>.</summary>
public static partial class TrafficRules
{
    private const int WeightMax = TrafficDefaults.WeightMax;
    private const int ClustersMax = TrafficDefaults.ClustersMax;

    /// <summary>The rules, in the order their mistakes are told.</summary>
    public static Rules<TrafficArgs> All { get; } = new("Traffic")
    {
        { "hosts", a => a.Hosts.Count > 0, _ => "none given. Name one wildcard such as *.prod.example.com, or each host." },
        { "hosts", a => Names.AreDistinct(a.Hosts), a => Names.Twice(a.Hosts, "a host") },
        { "hosts[]", a => a.Hosts, h => Host().IsMatch(h), h => $"'{h}' is no host name. Write it without a final dot, as in *.prod.example.com." },
        {
            "clusters", a => a.Clusters.Count is >= 1 and <= ClustersMax,
            a => Invariant($"{a.Clusters.Count} given. Route 53 takes 1 to {ClustersMax} weighted records for a name.")
        },
        { "clusters", a => Names.AreDistinct(ClustersOf(a)), a => Names.Twice(ClustersOf(a), "a cluster") },
        {
            "clusters[].weight", a => a.Clusters, c => c.Weight is >= 0 and <= WeightMax,
            c => Invariant($"{c.Weight} given for {c.Name}. Use 0 to {WeightMax}.")
        },
        {
            "clusters", a => a.Clusters.Any(c => c.Weight > 0),
            a => $"every weight is 0 ({string.Join(", ", ClustersOf(a))}). Route 53 would then send users to all of them in equal shares. "
                + "Give the active cluster a weight above 0."
        },
        { "ttlSeconds", a => a.TtlSeconds is >= 1 and <= 3600, a => Invariant($"{a.TtlSeconds} given. Use 1 to 3600; a switch takes at least this long.") },
        HealthRules.Find,
        {
            "sharedFront", a => a.SharedFront is null == (a.Mode != TrafficMode.SharedLoadBalancer),
            a => $"{(a.SharedFront is null ? "missing" : "given")} in mode {a.Mode.Word()}. "
                + $"It belongs to mode {TrafficMode.SharedLoadBalancer.Word()} and only there."
        },
        MissingTargetGroups,
    };

    private static IEnumerable<ArgumentMistake> MissingTargetGroups(TrafficArgs args) =>
        from port in args.SharedFront?.Ports ?? []
        from cluster in ClustersOf(args)
        where !port.TargetGroupArns.ContainsKey(cluster)
        select new ArgumentMistake(Invariant($"sharedFront.ports[{port.Port}]"), $"no target group for {cluster}. Give one for each cluster.");

    private static List<string> ClustersOf(TrafficArgs args) => [.. args.Clusters.Select(cluster => cluster.Name)];

    [GeneratedRegex(@"^(?=.{4,253}$)(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$")]
    private static partial Regex Host();
}
