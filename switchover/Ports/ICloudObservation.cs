namespace Tandem.Switchover.Ports;

/// <summary>
/// The port to what the cloud and a cluster's own platform say: what gates ask before anything is changed. It only looks. An answer that cannot be had is
/// <see cref="Observed{T}.NoData"/> with a reason; whoever lacks a permission is told which.
/// </summary>
public interface ICloudObservation
{
    /// <summary>What time the cloud has, UTC: signatures and leases depend on clocks that agree.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<DateTimeOffset>> TimeAsync(CancellationToken cancellationToken);

    /// <summary>When a stack was last changed. An update that changed nothing does not count, nor one by which a switchover changed the role.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<DateTimeOffset>> LastChangeAsync(string stack, CancellationToken cancellationToken);

    /// <summary>The control plane of a cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<ControlPlane>> ControlPlaneAsync(string cluster, CancellationToken cancellationToken);

    /// <summary>The node groups of a cluster, in ordinal order of name.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<IReadOnlyList<NodeGroup>>> NodeGroupsAsync(string cluster, CancellationToken cancellationToken);

    /// <summary>How many processors the account may run and runs, and how many an instance of each type has.</summary>
    /// <param name="instanceTypes">The types to tell of, such as <c>m7i.xlarge</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<ProcessorQuota>> ProcessorQuotaAsync(IReadOnlyList<string> instanceTypes, CancellationToken cancellationToken);

    /// <summary>The subnets that nodes and pods live in, in ordinal order of id.</summary>
    /// <param name="network">The network stack that has them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<IReadOnlyList<SubnetRoom>>> SubnetsAsync(string network, CancellationToken cancellationToken);

    /// <summary>All address records that the environment's zone holds, in ordinal order of name and set identifier, whoever made them.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<IReadOnlyList<DnsRecord>>> RecordsAsync(string environment, CancellationToken cancellationToken);

    /// <summary>The clusters whose break-glass lever is pulled, in ordinal order.</summary>
    /// <param name="levers">For each cluster, the object that pulls its lever, such as <c>s3://bucket/take-out/prod-a</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<IReadOnlyList<string>>> PulledLeversAsync(IReadOnlyDictionary<string, string> levers, CancellationToken cancellationToken);

    /// <summary>What the cluster's own load balancer sends requests to, in ordinal order.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<IReadOnlyList<LoadTarget>>> TargetsAsync(string cluster, CancellationToken cancellationToken);

    /// <summary>The certificate that a cluster's own addresses show for each host, whatever DNS says.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="addresses">The cluster's own addresses.</param>
    /// <param name="hosts">The hosts to ask for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<IReadOnlyList<ServedCertificate>>> CertificatesAsync(string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken);

    /// <summary>Whether the images that the cluster's application pods name are in their registries, held pods' among them.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<IReadOnlyList<ImageAnswer>>> ImagesAsync(string cluster, CancellationToken cancellationToken);

    /// <summary>The parts of the platform that run in a cluster, by the names in <see cref="PlatformPart"/>; one that is not installed is not among them.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<IReadOnlyList<PlatformPart>>> PlatformAsync(string cluster, CancellationToken cancellationToken);

    /// <summary>The alerts about a cluster that fire now, in ordinal order of name.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<IReadOnlyList<FiringAlert>>> AlertsAsync(string cluster, CancellationToken cancellationToken);

    /// <summary>The alerts with a cluster's name that have fired within a time, those that fire now among them, in ordinal order of name.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="back">How far to look back; whole minutes count, one at least.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<IReadOnlyList<PastAlert>>> AlertsWithinAsync(string cluster, TimeSpan back, CancellationToken cancellationToken);
}
