namespace Tandem.Switchover.Ports;

/// <summary>
/// The port to what can be measured of an environment while it runs. It only looks. An answer that cannot be had is
/// <see cref="Observed{T}.NoData"/> with a reason: no data is neither healthy nor sick.
/// </summary>
public interface IEnvironmentObservation
{
    /// <summary>Nodes and application pods of a cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<ClusterCapacity>> CapacityAsync(string cluster, CancellationToken cancellationToken);

    /// <summary>One probe for each host, by host header, on the cluster's own addresses: it reaches the cluster whatever DNS says.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="addresses">The cluster's own addresses.</param>
    /// <param name="hosts">The hosts to ask for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<IReadOnlyList<ProbeResult>>> ProbeAsync(string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken);

    /// <summary>Requests that a cluster serves and fails, measured at its own front door.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<RequestRate>> RequestRateAsync(string cluster, CancellationToken cancellationToken);

    /// <summary>How long requests take at a cluster's own front door. A cluster that served none has no latency, not one of 0.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<RequestLatency>> LatencyAsync(string cluster, CancellationToken cancellationToken);

    /// <summary>Connections that clients hold open at a cluster's own front door, whether they ask anything or not.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Observed<int>> OpenConnectionsAsync(string cluster, CancellationToken cancellationToken);
}

/// <summary>What is known of a measured thing. One that was never filled in is not known.</summary>
/// <typeparam name="T">The measured thing.</typeparam>
public readonly record struct Observed<T>
{
    private readonly string? _whyNot;

    /// <summary>The value; only meaningful when <see cref="IsKnown"/>.</summary>
    public T? Value { get; private init; }

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown { get; private init; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public string? WhyNot
    {
        get => IsKnown ? null : _whyNot ?? "nothing was measured";
        private init => _whyNot = value;
    }

    /// <summary>A measured value.</summary>
    /// <param name="value">The value.</param>
    public static Observed<T> Known(T value) => new() { Value = value, IsKnown = true };

    /// <summary>No answer.</summary>
    /// <param name="whyNot">Why, in words for an operator.</param>
    public static Observed<T> NoData(string whyNot) => new() { WhyNot = whyNot };
}

/// <summary>Nodes and application pods of a cluster.</summary>
/// <param name="NodesReady">Nodes that take pods now.</param>
/// <param name="NodesWanted">Nodes the node groups ask for.</param>
/// <param name="PodsReady">Application pods that are ready.</param>
/// <param name="PodsWanted">Application pods that the workloads ask for.</param>
/// <param name="PodsHeld">Application pods that carry the scheduling gate.</param>
public sealed record ClusterCapacity(int NodesReady, int NodesWanted, int PodsReady, int PodsWanted, int PodsHeld);

/// <summary>One answer of a cluster's front door.</summary>
/// <param name="Host">The host that was asked for.</param>
/// <param name="Address">The address that was asked.</param>
/// <param name="Ok">Whether it answered as a healthy application does.</param>
/// <param name="Says">The status or the reason, for an operator.</param>
public sealed record ProbeResult(string Host, string Address, bool Ok, string Says);

/// <summary>Requests at a cluster's front door.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="FailedPerSecond">Of these, answered with 5xx or not at all.</param>
public sealed record RequestRate(double PerSecond, double FailedPerSecond)
{
    /// <summary>The time that the rate is an average over. Default: 1 min.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many requests the rate stands on.</summary>
    public double Count => PerSecond * Window.TotalSeconds;
}

/// <summary>How long requests take at a cluster's front door.</summary>
/// <param name="Quantile">Which requests: 0.99 means that 99 of 100 took at most <paramref name="Takes"/>.</param>
/// <param name="Takes">How long.</param>
public sealed record RequestLatency(double Quantile, TimeSpan Takes);
