using System.Globalization;
using Tandem.Switchover.Names;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Evidence;

/// <summary>Everything that is known of what phase 1 proved on a cluster, read once: what rules decide on.</summary>
/// <param name="Request">What the operator asked for.</param>
/// <param name="Phase">The phase that is deployed; null where nothing is.</param>
/// <param name="SinceText">Since when the cluster runs what it runs, as its stack says; null where nothing is deployed.</param>
/// <param name="Others">The other clusters of the environment, in ordinal order.</param>
/// <param name="History">What the journal says.</param>
/// <param name="Alerts">The alerts about the cluster that fired since then.</param>
/// <param name="Measured">What can be measured of it now.</param>
public sealed record EvidenceScope(
    EvidenceRequest Request, int? Phase, string? SinceText, IReadOnlyList<string> Others, OperationHistory History, Observed<IReadOnlyList<PastAlert>> Alerts, MeasuredNow Measured)
{
    /// <summary>How far back alerts are asked for: an estimate of what a metrics server answers in one query.</summary>
    internal static readonly TimeSpan AlertsBackMax = TimeSpan.FromDays(30);

    /// <summary>Since when the cluster runs what it runs, UTC; null where nothing is deployed.</summary>
    public DateTimeOffset? Since => TimeIn(SinceText);

    /// <summary>Whether the cluster has weight, as deployed.</summary>
    public bool Serves { get; init; }

    /// <summary>The operations that began since then and were carried to their end.</summary>
    public IEnumerable<OperationRecord> Moves => History.Operations.Where(o => o.End is { Ending: Ending.Done } && o.Began >= Since);

    /// <summary>Reads it. A failed measurement is no data; a stack that does not answer is an error.</summary>
    /// <param name="request">What the operator asked for.</param>
    /// <param name="ports">The world outside.</param>
    /// <param name="token">Ends the wait.</param>
    /// <exception cref="StackOperationException">A stack did not answer.</exception>
    internal static async Task<EvidenceScope> ReadAsync(EvidenceRequest request, OperationPorts ports, CancellationToken token)
    {
        var outputs = await ports.Stacks.GetOutputsAsync(request.Cluster, token).ConfigureAwait(false);
        var traffic = await ports.Stacks.GetOutputsAsync(StackNames.Traffic(request.Environment), token).ConfigureAwait(false);
        var (now, since) = (ports.Clock.UtcNow, outputs.Text(OutputNames.ReleaseSince));
        var back = TimeIn(since) is { } from && now - from < AlertsBackMax ? now - from : AlertsBackMax;
        return new(
            request,
            outputs.Number(OutputNames.Phase),
            since,
            [.. traffic.Numbers(OutputNames.Weights).Keys.Where(name => name != request.Cluster)],
            new(await ports.Store.ReadJournalAsync(request.Environment, token).ConfigureAwait(false)),
            await ports.Cloud.AlertsWithinAsync(request.Cluster, back, token).ConfigureAwait(false),
            new(
                await ports.Observation.RequestRateAsync(request.Cluster, token).ConfigureAwait(false),
                await ports.Observation.LatencyAsync(request.Cluster, token).ConfigureAwait(false),
                await ports.Observation.CapacityAsync(request.Cluster, token).ConfigureAwait(false)))
        {
            Serves = traffic.Numbers(OutputNames.Weights).GetValueOrDefault(request.Cluster) > 0,
        };
    }

    private static DateTimeOffset? TimeIn(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}

/// <summary>What can be measured of a cluster at one moment.</summary>
/// <param name="Rate">The requests at its own front door.</param>
/// <param name="Latency">How long they take.</param>
/// <param name="Capacity">Its nodes and application pods.</param>
public sealed record MeasuredNow(Observed<RequestRate> Rate, Observed<RequestLatency> Latency, Observed<ClusterCapacity> Capacity);
