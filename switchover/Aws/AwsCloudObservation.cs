using Tandem.Switchover.Measuring;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Aws;

/// <summary>
/// What AWS says of an environment: where its own stacks put things, asked with the operator's credentials. Only looks; <see cref="AwsAction.All"/> is what
/// the operator has to be allowed.
/// </summary>
public sealed class AwsCloudObservation : ICloudObservation, IDisposable
{
    private readonly CloudSources _sources;
    private readonly AwsApi _api;
    private readonly Ec2 _ec2;
    private readonly Eks _eks;
    private readonly Quotas _quotas;
    private readonly LoadBalancers _balancers;
    private readonly Route53 _zone;
    private readonly Ecr _ecr;
    private readonly HttpClient _open;
    private readonly ImageRegistry _registry;
    private readonly Levers _levers;
    private readonly CertificateProbe _certificates;

    /// <summary>Makes it. Nothing is asked yet.</summary>
    /// <param name="options">Region, credentials, limits.</param>
    /// <param name="sources">What is not AWS's to say: stacks and metrics.</param>
    public AwsCloudObservation(AwsOptions options, CloudSources sources)
    {
        _sources = sources;
        _api = new(options);
        _ec2 = new(_api);
        _eks = new(_api);
        _quotas = new(_api, _ec2);
        _balancers = new(_api);
        _zone = new(_api);
        _ecr = new(_api);
        _open = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = options.Timeout };
        _registry = new(_open);
        _levers = new(_open, options.ServiceUrl);
        _certificates = new(options.Timeout);
    }

    /// <inheritdoc/>
    public Task<Observed<DateTimeOffset>> TimeAsync(CancellationToken cancellationToken) => _api.TimeAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<Observed<DateTimeOffset>> LastChangeAsync(string stack, CancellationToken cancellationToken) => _sources.LastChange(stack, cancellationToken);

    /// <inheritdoc/>
    public Task<Observed<ControlPlane>> ControlPlaneAsync(string cluster, CancellationToken cancellationToken) => _eks.ControlPlaneAsync(cluster, cancellationToken);

    /// <inheritdoc/>
    public Task<Observed<IReadOnlyList<NodeGroup>>> NodeGroupsAsync(string cluster, CancellationToken cancellationToken) => _eks.NodeGroupsAsync(cluster, cancellationToken);

    /// <inheritdoc/>
    public Task<Observed<ProcessorQuota>> ProcessorQuotaAsync(IReadOnlyList<string> instanceTypes, CancellationToken cancellationToken) => _quotas.ProcessorsAsync(instanceTypes, cancellationToken);

    /// <inheritdoc/>
    public async Task<Observed<IReadOnlyList<SubnetRoom>>> SubnetsAsync(string network, CancellationToken cancellationToken)
    {
        var ids = (await _sources.Stacks.GetOutputsAsync(network, cancellationToken).ConfigureAwait(false)).Texts(OutputNames.PrivateSubnetIds);
        return ids.Count == 0
            ? Observed<IReadOnlyList<SubnetRoom>>.NoData($"{network} has no output '{OutputNames.PrivateSubnetIds}'")
            : await _ec2.SubnetsAsync(ids, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Observed<IReadOnlyList<DnsRecord>>> RecordsAsync(string environment, CancellationToken cancellationToken)
    {
        var network = StackNames.Network(environment);
        var zone = (await _sources.Stacks.GetOutputsAsync(network, cancellationToken).ConfigureAwait(false)).Text(OutputNames.ZoneId);
        return zone is null
            ? Observed<IReadOnlyList<DnsRecord>>.NoData($"{network} has no output '{OutputNames.ZoneId}'")
            : await _zone.RecordsAsync(zone, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<Observed<IReadOnlyList<string>>> PulledLeversAsync(IReadOnlyDictionary<string, string> levers, CancellationToken cancellationToken) => _levers.PulledAsync(levers, cancellationToken);

    /// <inheritdoc/>
    public Task<Observed<IReadOnlyList<LoadTarget>>> TargetsAsync(string cluster, CancellationToken cancellationToken) => _balancers.TargetsAsync(cluster, cancellationToken);

    /// <inheritdoc/>
    public async Task<Observed<IReadOnlyList<ServedCertificate>>> CertificatesAsync(
        string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken)
    {
        var looks = await Task.WhenAll(addresses.SelectMany(a => hosts.Select(h => _certificates.LookAsync(a, h, cancellationToken)))).ConfigureAwait(false);
        return looks.All();
    }

    /// <inheritdoc/>
    public async Task<Observed<IReadOnlyList<ImageAnswer>>> ImagesAsync(string cluster, CancellationToken cancellationToken)
    {
        var images = await (await _sources.Platform(cancellationToken).ConfigureAwait(false)).ThenAsync(p => p.ImagesAsync(cluster, cancellationToken)).ConfigureAwait(false);
        return await images.ThenAsync(async names =>
            Observed<IReadOnlyList<ImageAnswer>>.Known(await Task.WhenAll(names.Select(image => AskAsync(image, cancellationToken))).ConfigureAwait(false))).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Observed<IReadOnlyList<PlatformPart>>> PlatformAsync(string cluster, CancellationToken cancellationToken) =>
        await (await _sources.Platform(cancellationToken).ConfigureAwait(false)).ThenAsync(p => p.PartsAsync(cluster, cancellationToken)).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<Observed<IReadOnlyList<FiringAlert>>> AlertsAsync(string cluster, CancellationToken cancellationToken) =>
        await (await _sources.Platform(cancellationToken).ConfigureAwait(false)).ThenAsync(p => p.AlertsAsync(cluster, cancellationToken)).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<Observed<IReadOnlyList<PastAlert>>> AlertsWithinAsync(string cluster, TimeSpan back, CancellationToken cancellationToken) =>
        await (await _sources.Platform(cancellationToken).ConfigureAwait(false)).ThenAsync(p => p.AlertsWithinAsync(cluster, back, cancellationToken)).ConfigureAwait(false);

    /// <inheritdoc/>
    public void Dispose()
    {
        _api.Dispose();
        _open.Dispose();
    }

    private Task<ImageAnswer> AskAsync(string image, CancellationToken cancellationToken)
    {
        var name = ImageName.Parse(image);
        return name.Ecr is null ? _registry.AskAsync(image, cancellationToken) : _ecr.AskAsync(image, name, cancellationToken);
    }
}
