using Tandem.Switchover.Ports;

namespace Tandem.Cli.Backends;

/// <summary>AWS is not asked: there is no data of anything, so no gate that needs it passes.</summary>
internal sealed class CloudNotAsked : ICloudObservation
{
    private const string WhyNot = "AWS is not asked by this backend";

    /// <inheritdoc/>
    public Task<Observed<DateTimeOffset>> TimeAsync(CancellationToken cancellationToken) => Task.FromResult(Observed<DateTimeOffset>.NoData(WhyNot));

    /// <inheritdoc/>
    public Task<Observed<DateTimeOffset>> LastChangeAsync(string stack, CancellationToken cancellationToken) => Task.FromResult(Observed<DateTimeOffset>.NoData(WhyNot));

    /// <inheritdoc/>
    public Task<Observed<ControlPlane>> ControlPlaneAsync(string cluster, CancellationToken cancellationToken) => Task.FromResult(Observed<ControlPlane>.NoData(WhyNot));

    /// <inheritdoc/>
    public Task<Observed<IReadOnlyList<NodeGroup>>> NodeGroupsAsync(string cluster, CancellationToken cancellationToken) => Task.FromResult(Observed<IReadOnlyList<NodeGroup>>.NoData(WhyNot));

    /// <inheritdoc/>
    public Task<Observed<ProcessorQuota>> ProcessorQuotaAsync(IReadOnlyList<string> instanceTypes, CancellationToken cancellationToken) => Task.FromResult(Observed<ProcessorQuota>.NoData(WhyNot));

    /// <inheritdoc/>
    public Task<Observed<IReadOnlyList<SubnetRoom>>> SubnetsAsync(string environment, CancellationToken cancellationToken) => Task.FromResult(Observed<IReadOnlyList<SubnetRoom>>.NoData(WhyNot));

    /// <inheritdoc/>
    public Task<Observed<IReadOnlyList<DnsRecord>>> RecordsAsync(string environment, CancellationToken cancellationToken) => Task.FromResult(Observed<IReadOnlyList<DnsRecord>>.NoData(WhyNot));

    /// <inheritdoc/>
    public Task<Observed<IReadOnlyList<string>>> PulledLeversAsync(IReadOnlyDictionary<string, string> levers, CancellationToken cancellationToken) => Task.FromResult(Observed<IReadOnlyList<string>>.NoData(WhyNot));

    /// <inheritdoc/>
    public Task<Observed<IReadOnlyList<LoadTarget>>> TargetsAsync(string cluster, CancellationToken cancellationToken) => Task.FromResult(Observed<IReadOnlyList<LoadTarget>>.NoData(WhyNot));

    /// <inheritdoc/>
    public Task<Observed<IReadOnlyList<ServedCertificate>>> CertificatesAsync(string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken) => Task.FromResult(Observed<IReadOnlyList<ServedCertificate>>.NoData(WhyNot));

    /// <inheritdoc/>
    public Task<Observed<IReadOnlyList<ImageAnswer>>> ImagesAsync(string cluster, CancellationToken cancellationToken) => Task.FromResult(Observed<IReadOnlyList<ImageAnswer>>.NoData(WhyNot));

    /// <inheritdoc/>
    public Task<Observed<IReadOnlyList<PlatformPart>>> PlatformAsync(string cluster, CancellationToken cancellationToken) => Task.FromResult(Observed<IReadOnlyList<PlatformPart>>.NoData(WhyNot));

    /// <inheritdoc/>
    public Task<Observed<IReadOnlyList<FiringAlert>>> AlertsAsync(string cluster, CancellationToken cancellationToken) => Task.FromResult(Observed<IReadOnlyList<FiringAlert>>.NoData(WhyNot));
}
