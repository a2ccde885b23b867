using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Measuring;

/// <summary>What can be measured of a real environment: numbers from Prometheus, probes over HTTP.</summary>
/// <param name="prometheus">Where the clusters' agents write to.</param>
/// <param name="probe">Asks front doors.</param>
/// <param name="namespaces">The namespaces of the workloads.</param>
/// <param name="queries">What is asked.</param>
public sealed class MeasuredEnvironment(PrometheusClient prometheus, FrontDoorProbe probe, IReadOnlyList<string> namespaces, MetricQueries queries) : IEnvironmentObservation
{
    /// <inheritdoc/>
    public async Task<Observed<ClusterCapacity>> CapacityAsync(string cluster, CancellationToken cancellationToken)
    {
        var asked = new[] { queries.NodesReady, queries.NodesWanted, queries.PodsReady, queries.PodsWanted, queries.PodsHeld };
        var found = await AskAsync(cluster, asked, cancellationToken).ConfigureAwait(false);
        return found.Value is { } n
            ? Observed<ClusterCapacity>.Known(new((int)n[0], (int)n[1], (int)n[2], (int)n[3], (int)n[4]))
            : Observed<ClusterCapacity>.NoData(found.WhyNot!);
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
        return found.Value is { } n ? Observed<RequestRate>.Known(new(n[0], n[1])) : Observed<RequestRate>.NoData(found.WhyNot!);
    }

    /// <inheritdoc/>
    public async Task<Observed<RequestLatency>> LatencyAsync(string cluster, CancellationToken cancellationToken)
    {
        var found = await AskAsync(cluster, [queries.LatencySeconds], cancellationToken).ConfigureAwait(false);
        return found.Value is [var seconds]
            ? Observed<RequestLatency>.Known(new(queries.LatencyQuantile, TimeSpan.FromSeconds(seconds)))
            : Observed<RequestLatency>.NoData(found.WhyNot!);
    }

    /// <inheritdoc/>
    public async Task<Observed<int>> OpenConnectionsAsync(string cluster, CancellationToken cancellationToken)
    {
        var found = await AskAsync(cluster, [queries.OpenConnections], cancellationToken).ConfigureAwait(false);
        return found.Value is [var count] ? Observed<int>.Known((int)Math.Ceiling(count)) : Observed<int>.NoData(found.WhyNot!);
    }

    /// <summary>All the numbers, or the first reason why one of them is not there.</summary>
    private async Task<Observed<double[]>> AskAsync(string cluster, IReadOnlyList<string> asked, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(asked.Select(q => prometheus.AskAsync(MetricQueries.Fill(q, cluster, namespaces), cancellationToken))).ConfigureAwait(false);
        return answers.All(a => a.IsKnown)
            ? Observed<double[]>.Known([.. answers.Select(a => a.Value)])
            : Observed<double[]>.NoData(answers.First(a => !a.IsKnown).WhyNot!);
    }
}
