using System.Collections.ObjectModel;

namespace Tandem.Switchover.State;

/// <summary>An environment as its stacks last put it out: what a step decides on.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Clusters">Its clusters by name, in ordinal order.</param>
/// <param name="Ttl">How long a resolver may keep an answer, as deployed.</param>
/// <param name="ConfiguredTtl">The same, as config asks for.</param>
/// <param name="Hosts">The host names that users ask for.</param>
public sealed record EnvironmentState(string Environment, IReadOnlyDictionary<string, ClusterState> Clusters, TimeSpan Ttl, TimeSpan ConfiguredTtl, IReadOnlyList<string> Hosts)
{
    /// <summary>How traffic is shared out, as deployed: a word such as <c>front-door</c>; null when unknown.</summary>
    public string? Mode { get; init; }

    /// <summary>For each cluster, the object that takes it out of DNS while it exists. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Levers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>One cluster.</summary>
    /// <param name="cluster">Its name; one that <see cref="Clusters"/> has.</param>
    public ClusterState this[string cluster] => Clusters[cluster];

    /// <summary>The one cluster that has all the traffic (R56), or null when there is none or more than one.</summary>
    public ClusterState? ActiveCluster => Clusters.Values.Where(c => c.Weight > 0).ToList() is [var only] ? only : null;
}
