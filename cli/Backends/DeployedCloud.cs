using Tandem.Stacks.Files;
using Tandem.Switchover.Aws;
using Tandem.Switchover.Measuring;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Pulumi;

namespace Tandem.Cli.Backends;

/// <summary>Asks AWS about an environment in the fleet's region, and the environment's own metrics about the platform in its clusters.</summary>
internal static class DeployedCloud
{
    /// <summary>The variable by which the SDKs of AWS are told of another server for every service.</summary>
    private const string EndpointVariable = "AWS_ENDPOINT_URL";

    internal static AwsCloudObservation Open(PulumiStackOperations stacks, FleetEnvironment environment, Surroundings around)
    {
        PlatformMetrics? found = null;
        var url = around.Variable(DeployedMetrics.UrlVariable) ?? environment.Metrics.Url;
        return new(Options(environment, around), new(stacks, stacks.LastChangeAsync, async cancellationToken =>
            (found ??= await FindAsync(stacks, environment, url, cancellationToken).ConfigureAwait(false)) is { } platform
                ? Observed<PlatformMetrics>.Known(platform)
                : Observed<PlatformMetrics>.NoData(DeployedMetrics.WhyNot(environment))));
    }

    /// <summary>How AWS is asked about an environment.</summary>
    internal static AwsOptions Options(FleetEnvironment environment, Surroundings around) =>
        around.Aws(new(environment.Region) { ServiceUrl = around.Variable(EndpointVariable) is { } server ? new Uri(server) : null });

    private static async Task<PlatformMetrics?> FindAsync(IStackOperations stacks, FleetEnvironment environment, string? url, CancellationToken cancellationToken)
    {
        var network = await stacks.GetOutputsAsync(StackNames.Network(environment.Name), cancellationToken).ConfigureAwait(false);
        if ((url ?? network.Text(OutputNames.MetricsEndpoint)) is not { } server)
        {
            return null;
        }

        var clusters = environment.Clusters.Select(c => c.Name).ToList();
        var outputs = await Task.WhenAll(clusters.Select(c => stacks.GetOutputsAsync(c, cancellationToken))).ConfigureAwait(false);
        var namespaces = outputs.SelectMany(o => o.Texts(OutputNames.Namespaces)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new(new PrometheusClient(DeployedMetrics.Http(server, environment.Region), new Uri(server)), clusters, namespaces, GateQueries.Default);
    }
}
