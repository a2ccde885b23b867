using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Measuring;

/// <summary>What can be measured of a real environment: numbers from Prometheus, probes over HTTP.</summary>
/// <param name="prometheus">Where the clusters' agents write to.</param>
/// <param name="probe">Asks front doors.</param>
/// <param name="namespaces">The namespaces of the workloads.</param>
/// <param name="queries">What is asked.</param>
public sealed class MeasuredEnvironment(PrometheusClient prometheus, FrontDoorProbe probe, IReadOnlyList<string> namespaces, MetricQueries queries) : IEnvironmentObservation
{
    private const double SecondsMax = 86_400;

    /// <inheritdoc/>
    public async Task<Observed<ClusterCapacity>> CapacityAsync(string cluster, CancellationToken cancellationToken)
    {
        var asked = new[] { queries.NodesReady, queries.NodesWanted, queries.PodsReady, queries.PodsWanted, queries.PodsHeld };
        var found = await AskAsync(cluster, asked, cancellationToken).ConfigureAwait(false);
        if (!found.IsKnown)
        {
            return Observed<ClusterCapacity>.NoData(found.WhyNot!);
        }

        var n = found.Value!;
        return n.All(IsCount)
            ? Observed<ClusterCapacity>.Known(new((int)n[0], (int)n[1], (int)n[2], (int)n[3], (int)n[4]))
            : Observed<ClusterCapacity>.NoData($"{string.Join(", ", n)} are no numbers of nodes and pods");
    }

    /// <inheritdoc/>
    public async Task<Observed<IReadOnlyList<ProbeResult>>> ProbeAsync(string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken)
    {
        var probes = await Task.WhenAll(hosts.SelectMany(host => addresses.Select(address => probe.AskAsync(address, host, cancellationToken)))).ConfigureAwait(false);
        return Observed<IReadOnlyList<ProbeResult>>.Known(probes);
    }

    /// <inheritdoc/>
    public async Task<Observed<RequestRate>> RequestRateAsync(string cluster, CancellationToken cancellationToken)
    {
        var found = await AskAsync(cluster, [queries.Requests, queries.FailedRequests], cancellationToken).ConfigureAwait(false);
        return !found.IsKnown ? Observed<RequestRate>.NoData(found.WhyNot!)
            : found.Value is [>= 0 and var all, >= 0 and var failed] ? Observed<RequestRate>.Known(new(all, failed))
            : Observed<RequestRate>.NoData($"{string.Join(" and ", found.Value!)} are no rates");
    }

    /// <inheritdoc/>
    public async Task<Observed<RequestLatency>> LatencyAsync(string cluster, CancellationToken cancellationToken)
    {
        var found = await AskAsync(cluster, [queries.LatencySeconds], cancellationToken).ConfigureAwait(false);
        return !found.IsKnown ? Observed<RequestLatency>.NoData(found.WhyNot!)
            : found.Value is [>= 0 and < SecondsMax and var seconds] ? Observed<RequestLatency>.Known(new(queries.LatencyQuantile, TimeSpan.FromSeconds(seconds)))
            : Observed<RequestLatency>.NoData($"{found.Value![0]} is no number of seconds");
    }

    /// <inheritdoc/>
    public async Task<Observed<int>> OpenConnectionsAsync(string cluster, CancellationToken cancellationToken)
    {
        var found = await AskAsync(cluster, [queries.OpenConnections], cancellationToken).ConfigureAwait(false);
        return !found.IsKnown ? Observed<int>.NoData(found.WhyNot!)
            : IsCount(found.Value![0]) ? Observed<int>.Known((int)Math.Ceiling(found.Value[0]))
            : Observed<int>.NoData($"{found.Value[0]} is no number of connections");
    }

    private static bool IsCount(double number) => number is >= 0 and <= int.MaxValue;

    /// <summary>All the numbers, or the first reason why one of them is not there.</summary>
    private async Task<Observed<double[]>> AskAsync(string cluster, IReadOnlyList<string> asked, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(asked.Select(q => prometheus.AskAsync(MetricQueries.Fill(q, cluster, namespaces), cancellationToken))).ConfigureAwait(false);
        return answers.All(a => a.IsKnown)
            ? Observed<double[]>.Known([.. answers.Select(a => a.Value)])
            : Observed<double[]>.NoData(answers.First(a => !a.IsKnown).WhyNot!);
    }
}
