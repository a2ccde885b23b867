using Pulumi;
using Tandem.Components.Shared;

namespace Tandem.Components.ExternalDns;

/// <summary>What the records of a cluster's workloads are made from.</summary>
public sealed class ExternalDnsArgs
{
    /// <summary>The cluster whose Ingresses are read. Its name is the owner of the records and their set identifier.</summary>
    public required EksCluster.EksCluster Cluster { get; init; }

    /// <summary>The chart <c>external-dns</c>, 1.21.x.</summary>
    public required ChartReference Chart { get; init; }

    /// <summary>The hosted zone in which the records stand; no other one is touched.</summary>
    public required Input<string> ZoneId { get; init; }

    /// <summary>The domain of the zone, such as <c>prod.example.com</c>. Hosts outside it get no record, nor does the domain itself.</summary>
    public required string Domain { get; init; }
}
