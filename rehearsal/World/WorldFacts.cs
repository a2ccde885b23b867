using Tandem.Rehearsal.Dns;
using Tandem.Rehearsal.Kubernetes;

namespace Tandem.Rehearsal.World;

/// <summary>What the cloud holds, in the terms of the world.</summary>
/// <param name="Clusters">The clusters by name, in ordinal order.</param>
/// <param name="Records">The weighted records by name, in ordinal order.</param>
/// <param name="Hosts">The hosts that clients of a record's name ask for, with the share of each; by record name.</param>
/// <param name="HealthChecks">The address that a health check looks at, by its id.</param>
public sealed record WorldFacts(
    SortedDictionary<string, ClusterFacts> Clusters,
    SortedDictionary<string, List<WeightedRecord>> Records,
    SortedDictionary<string, IReadOnlyList<(string Host, long Share)>> Hosts,
    SortedDictionary<string, string> HealthChecks)
{
    /// <summary>Nothing exists.</summary>
    public static WorldFacts Nothing { get; } = new(new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    /// <summary>The cluster whose load balancer has an address, or null.</summary>
    /// <param name="endpoint">One address, or several that are the same place, with commas between them.</param>
    public ClusterFacts? At(string endpoint) => Clusters.Values.FirstOrDefault(c => endpoint.Split(',').Any(a => c.Addresses.Contains(a, StringComparer.Ordinal)));
}
