using System.Text.Json.Nodes;
using Tandem.Rehearsal.Dns;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.Kubernetes;
using Tandem.Stacks.Files;

namespace Tandem.Rehearsal.World;

/// <summary>Reads what the cloud holds in the terms of the world. What the world does not know it leaves out.</summary>
/// <param name="manifest">The workloads: their capacity is theirs to know.</param>
public sealed class FactsReader(WorkloadManifest manifest)
{
    private const string RecordType = "aws:route53/record:Record";
    private const string HealthCheckType = "aws:route53/healthCheck:HealthCheck";

    private static readonly string[] Interesting = ["aws:ec2/eip:", "aws:lb/", "aws:route53/", "eks:index:", "kubernetes:"];

    /// <summary>Whether a resource of that type can change what the world knows.</summary>
    /// <param name="type">The type token.</param>
    public static bool Matters(string type) => Interesting.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Reads it.</summary>
    /// <param name="cloud">What really exists.</param>
    public WorldFacts Read(Cloud cloud)
    {
        var addresses = cloud.All().Where(r => r.Type == "aws:ec2/eip:Eip").ToDictionary(r => r.Id, r => r.Outputs.TextAt("publicIp") ?? "", StringComparer.Ordinal);
        var clusters = cloud.Stacks.Select(s => ClusterReader.Read(s.Key, [.. s.Value.Values], addresses, manifest)).OfType<ClusterFacts>();
        var byName = new SortedDictionary<string, ClusterFacts>(clusters.ToDictionary(c => c.Name), StringComparer.Ordinal);
        var records = Records(cloud);
        return new(byName, records, Hosts(records.Keys, byName.Values), HealthChecks(cloud));
    }

    private static SortedDictionary<string, List<WeightedRecord>> Records(Cloud cloud)
    {
        var weighted = cloud.All().Where(r => r.Type == RecordType && r.Inputs["weightedRoutingPolicies"] is JsonArray { Count: > 0 });
        var byName = weighted.GroupBy(r => r.Inputs.TextAt("name")!, ToRecord, StringComparer.Ordinal);
        return new(byName.ToDictionary(g => g.Key, g => g.OrderBy(r => r.SetIdentifier, StringComparer.Ordinal).ToList()), StringComparer.Ordinal);
    }

    private static WeightedRecord ToRecord(ResourceState resource) => new(
        resource.Inputs.TextAt("setIdentifier") ?? resource.Name,
        resource.Inputs["weightedRoutingPolicies"]![0]!.AsObject().NumberAt("weight") ?? 0,
        resource.Inputs.TextsAt("records"),
        resource.Inputs.NumberAt("ttl") ?? 0,
        resource.Inputs.TextAt("healthCheckId"));

    // A wildcard stands for every host beneath it. The more a workload is planned for, the more its hosts are asked for.
    private static SortedDictionary<string, IReadOnlyList<(string Host, long Share)>> Hosts(IEnumerable<string> names, IEnumerable<ClusterFacts> clusters)
    {
        var shares = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var workload in clusters.SelectMany(c => c.Workloads))
        {
            foreach (var host in workload.Hosts)
            {
                shares[host] = Math.Max(1, (long)workload.Replicas * workload.CpuMillis / workload.Hosts.Count);
            }
        }

        return new(
            names.ToDictionary(n => n, n => (IReadOnlyList<(string, long)>)[.. shares.Where(s => IsFor(n, s.Key)).Select(s => (s.Key, s.Value))], StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static bool IsFor(string name, string host) => name == host || (name.StartsWith("*.", StringComparison.Ordinal) && host.EndsWith(name[1..], StringComparison.Ordinal));

    private static SortedDictionary<string, string> HealthChecks(Cloud cloud)
    {
        var plain = cloud.All().Where(r => r.Type == RecordType && r.Inputs["weightedRoutingPolicies"] is null).ToLookup(r => r.Inputs.TextAt("name"), r => r.Inputs.TextsAt("records"));
        var checks = cloud.All().Where(r => r.Type == HealthCheckType)
            .SelectMany(r => plain[r.Inputs.TextAt("fqdn")].Where(a => a.Count > 0).Take(1).Select(a => (r.Id, Address: a[0])));
        return new(checks.ToDictionary(c => c.Id, c => c.Address), StringComparer.Ordinal);
    }
}
