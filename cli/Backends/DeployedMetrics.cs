using Amazon.Runtime.Credentials;
using Tandem.Stacks.Files;
using Tandem.Switchover.Measuring;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Backends;

/// <summary>
/// Measures an environment where its own stacks say: the Prometheus workspace of the network stack and the namespaces of the cluster stacks. They are
/// looked up when something is measured for the first time, so that <c>tandem up</c> works before there is anything to measure.
/// </summary>
/// <param name="stacks">The port to Pulumi.</param>
/// <param name="environment">The environment.</param>
/// <param name="url">Another Prometheus to ask; null for the environment's own.</param>
internal sealed class DeployedMetrics(IStackOperations stacks, FleetEnvironment environment, string? url) : IEnvironmentObservation
{
    /// <summary>The environment variable that names another Prometheus, for a team that keeps its own.</summary>
    internal const string UrlVariable = "TANDEM_METRICS_URL";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly FrontDoorProbe _probe = new(Patience);
    private MeasuredEnvironment? _measured;

    /// <inheritdoc/>
    public async Task<Observed<ClusterCapacity>> CapacityAsync(string cluster, CancellationToken cancellationToken) =>
        await MeasuredAsync(cancellationToken).ConfigureAwait(false) is { } measured
            ? await measured.CapacityAsync(cluster, cancellationToken).ConfigureAwait(false)
            : Observed<ClusterCapacity>.NoData(WhyNot(environment));

    /// <inheritdoc/>
    public async Task<Observed<IReadOnlyList<ProbeResult>>> ProbeAsync(string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken) =>
        Observed<IReadOnlyList<ProbeResult>>.Known(
            await Task.WhenAll(hosts.SelectMany(host => addresses.Select(address => _probe.AskAsync(address, host, cancellationToken)))).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<Observed<RequestRate>> RequestRateAsync(string cluster, CancellationToken cancellationToken) =>
        await MeasuredAsync(cancellationToken).ConfigureAwait(false) is { } measured
            ? await measured.RequestRateAsync(cluster, cancellationToken).ConfigureAwait(false)
            : Observed<RequestRate>.NoData(WhyNot(environment));

    /// <inheritdoc/>
    public async Task<Observed<RequestLatency>> LatencyAsync(string cluster, CancellationToken cancellationToken) =>
        await MeasuredAsync(cancellationToken).ConfigureAwait(false) is { } measured
            ? await measured.LatencyAsync(cluster, cancellationToken).ConfigureAwait(false)
            : Observed<RequestLatency>.NoData(WhyNot(environment));

    /// <inheritdoc/>
    public async Task<Observed<int>> OpenConnectionsAsync(string cluster, CancellationToken cancellationToken) =>
        await MeasuredAsync(cancellationToken).ConfigureAwait(false) is { } measured
            ? await measured.OpenConnectionsAsync(cluster, cancellationToken).ConfigureAwait(false)
            : Observed<int>.NoData(WhyNot(environment));

    /// <summary>Why nothing can be measured of an environment.</summary>
    internal static string WhyNot(FleetEnvironment environment) => $"{StackNames.Network(environment.Name)} has no output '{OutputNames.MetricsEndpoint}'; bring it up, or name another Prometheus in {UrlVariable} or as metrics.url in {FleetFile.Name}";

    private async Task<MeasuredEnvironment?> MeasuredAsync(CancellationToken cancellationToken) => _measured ??= await FindAsync(cancellationToken).ConfigureAwait(false);

    private async Task<MeasuredEnvironment?> FindAsync(CancellationToken cancellationToken)
    {
        var network = await stacks.GetOutputsAsync(StackNames.Network(environment.Name), cancellationToken).ConfigureAwait(false);
        if ((url ?? network.Text(OutputNames.MetricsEndpoint)) is not { } server)
        {
            return null;
        }

        var namespaces = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var cluster in environment.Clusters)
        {
            var outputs = await stacks.GetOutputsAsync(cluster.Name, cancellationToken).ConfigureAwait(false);
            namespaces.UnionWith(outputs.Texts(OutputNames.Namespaces));
        }

        return new(new PrometheusClient(Http(server, environment.Region), new Uri(server)), _probe, [.. namespaces], ConfiguredMetrics.QueriesOf(environment.Metrics));
    }

    /// <summary>Only Amazon's own servers are given a signature: it is made with the operator's credentials.</summary>
    internal static HttpClient Http(string server, string region)
    {
        HttpMessageHandler handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        if (new Uri(server).Host.EndsWith(".amazonaws.com", StringComparison.Ordinal))
        {
            handler = new SignedRequests(DefaultAWSCredentialsIdentityResolver.GetCredentials(), region, "aps", TimeProvider.System, handler);
        }

        return new(handler) { Timeout = Patience };
    }
}
