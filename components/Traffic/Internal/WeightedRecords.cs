using Pulumi.Aws.Route53;
using Pulumi.Aws.Route53.Inputs;

namespace Tandem.Components.Traffic.Internal;

/// <summary>
/// For each host one plain A record for each cluster, weighted from birth: a record cannot be made weighted later without a moment of no answer.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-weighted.html</remarks>
internal sealed class WeightedRecords
{
    public WeightedRecords(TrafficParts parts)
    {
        var signals = new HealthSignals(parts);
        foreach (var host in parts.Args.Hosts)
        {
            foreach (var cluster in parts.Args.Clusters)
            {
                MakeRecord(parts, signals, host, cluster);
            }
        }

        Levers = signals.Levers;
    }

    public IReadOnlyDictionary<string, Pulumi.Output<string>> Levers { get; }

    private static void MakeRecord(TrafficParts parts, HealthSignals signals, string host, TrafficCluster cluster)
    {
        var args = new RecordArgs
        {
            ZoneId = parts.Args.ZoneId,
            Name = host,
            Type = "A",
            Ttl = parts.Args.TtlSeconds,
            Records = cluster.Addresses,
            SetIdentifier = cluster.Name,
            WeightedRoutingPolicies = { new RecordWeightedRoutingPolicyArgs { Weight = parts.WeightOf(cluster.Name) } },
        };
        if (signals.For(cluster.Name) is { } signal)
        {
            args.HealthCheckId = signal;
        }

        _ = new Record(parts.Child($"{TrafficParts.Slug(host)}-{cluster.Name}"), args, parts.Options);
    }
}
