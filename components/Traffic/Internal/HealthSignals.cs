using Pulumi;
using Pulumi.Aws.Route53;

namespace Tandem.Components.Traffic.Internal;

/// <summary>
/// What Route 53 looks at before it answers with a cluster's record: whether the cluster answers, whether its lever is pulled, both, or nothing.
/// Where all signals are bad Route 53 takes all for good, so that pulling every lever changes nothing.
/// </summary>
internal sealed class HealthSignals
{
    private readonly Dictionary<string, Output<string>> _signals = new(StringComparer.Ordinal);

    public HealthSignals(TrafficParts parts)
    {
        var lever = parts.Args.Lever is { } where ? new Lever(parts, where) : null;
        foreach (var cluster in parts.Args.Clusters)
        {
            var checks = new[] { parts.Args.HealthCheck is { } check ? Answers(parts, cluster, check) : null, lever?.IsAtRest(cluster.Name) };
            if (Combined(parts, cluster.Name, [.. checks.OfType<HealthCheck>()]) is { } signal)
            {
                _signals.Add(cluster.Name, signal);
            }
        }

        var pulled = lever is null ? [] : parts.Args.Clusters;
        Levers = pulled.ToDictionary(cluster => cluster.Name, cluster => lever!.Address(cluster.Name), StringComparer.Ordinal);
    }

    /// <summary>For each cluster, the object that pulls its lever.</summary>
    public IReadOnlyDictionary<string, Output<string>> Levers { get; }

    public Output<string>? For(string cluster) => _signals.GetValueOrDefault(cluster);

    private static Output<string>? Combined(TrafficParts parts, string cluster, IReadOnlyList<HealthCheck> checks) => checks.Count switch
    {
        0 => null,
        1 => checks[0].Id,
        _ => new HealthCheck(parts.Child($"{cluster}-fit"), new HealthCheckArgs
        {
            Type = "CALCULATED",
            ChildHealthThreshold = checks.Count,
            ChildHealthchecks = checks.Select(check => (Input<string>)check.Id).ToArray(),
            Tags = parts.Tags($"{cluster}-fit"),
        }, parts.Options).Id,
    };

    /// <summary>Asks the cluster by a name of its own, since the shared one leads anywhere.</summary>
    private static HealthCheck Answers(TrafficParts parts, TrafficCluster cluster, ClusterHealthCheck check)
    {
        var own = OwnName(parts.Args.Hosts[0], cluster.Name);
        _ = new Record(parts.Child($"{cluster.Name}-own"), new RecordArgs
        {
            ZoneId = parts.Args.ZoneId,
            Name = own,
            Type = "A",
            Ttl = parts.Args.TtlSeconds,
            Records = cluster.Addresses,
        }, parts.Options);

        return new HealthCheck(parts.Child($"{cluster.Name}-answers"), new HealthCheckArgs
        {
            Type = "HTTPS",
            Fqdn = own,
            Port = 443,
            EnableSni = true,
            ResourcePath = check.Path,
            RequestInterval = check.IntervalSeconds,
            FailureThreshold = check.FailureThreshold,
            Tags = parts.Tags($"{cluster.Name}-answers"),
        }, parts.Options);
    }

    private static string OwnName(string host, string cluster) => $"{cluster}.{(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host)}";
}
