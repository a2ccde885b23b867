using Tandem.Switchover.Gates;

namespace Tandem.Switchover;

/// <summary>Every wait, deadline and count of a switchover. Nothing in it waits or retries without one of these.</summary>
public sealed record Limits
{
    /// <summary>The limits used when none are given.</summary>
    public static Limits Default { get; } = new();

    /// <summary>How often a proof is looked at. Default: 10 s.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A margin after an <c>up</c> of the traffic stack. The <c>up</c> itself ends only when Route 53 calls the change <c>INSYNC</c> on all its servers
    /// (GetChange; "generally within 60 seconds"). Default: 10 s.
    /// </summary>
    public TimeSpan Propagation { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the target may take until all its nodes and pods are ready. Default: 20 min (R41: the autoscaler brings nodes one group at a time).</summary>
    public TimeSpan WarmDeadline { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>How long any other proof may take. Default: 5 min.</summary>
    public TimeSpan ProofDeadline { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the source is given to run dry before what is left is named and cut off. Default: 15 min.</summary>
    public TimeSpan DrainDeadline { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The share of all requests at which a cluster counts as drained. Default: 0.001 (0.1 %).</summary>
    public double DrainedShareMax { get; init; } = 0.001;

    /// <summary>Connections that may be open at a drained cluster, or <see cref="DrainedShareMax"/> of all where that is more: strangers always knock. Default: 5.</summary>
    public int DrainedConnectionsMax { get; init; } = 5;

    /// <summary>The age at which the front door closes a connection that asks (<c>Drain.ConnectionAgeSeconds</c>). Default: 60 s.</summary>
    public TimeSpan ConnectionAge { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The share of failed requests above which a cluster counts as sick. Default: 0.01 (1 %).</summary>
    public double FailedShareMax { get; init; } = 0.01;

    /// <summary>The requests in the window of the metrics below which a cluster is not judged. Default: 100, so that one failure is not yet above 1 %.</summary>
    public int RequestsMin { get; init; } = 100;

    /// <summary>The latency above which a cluster counts as sick. Default: 1.2 s, a boundary of Traefik's own buckets, where a quantile is exact.</summary>
    public TimeSpan LatencyMax { get; init; } = TimeSpan.FromSeconds(1.2);

    /// <summary>How many times the source's latency the target's may be. Default: 2.</summary>
    public double LatencyTimesSourceMax { get; init; } = 2;

    /// <summary>The latency up to which the target is not compared with the source. Default: 300 ms, another boundary of Traefik's.</summary>
    public TimeSpan LatencyComparedFrom { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// How far the target's share of all requests has to have come from what its weight before promised to what its weight promises. Default: 0.25; connections
    /// that are still open and the window of the metrics make it lag behind the TTL.
    /// </summary>
    public double FollowedShareMin { get; init; } = 0.25;

    /// <summary>The share of its pods that a cluster with traffic has to have ready. Default: 0.5; an autoscaler may have just doubled what is wanted.</summary>
    public double ReadyShareMin { get; init; } = 0.5;

    /// <summary>How many looks in a row have to find a cluster sick, <see cref="PollInterval"/> apart. Default: 2.</summary>
    public int SickLooks { get; init; } = 2;

    /// <summary>How often one step is tried. Default: 3.</summary>
    public int AttemptsMax { get; init; } = 3;

    /// <summary>The pause before another attempt. Default: 15 s.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long a lease holds without a renewal. Its holder renews it four times in that time, and begins nothing any more when two thirds of it are over
    /// without one; who takes it over has watched it for all of it. Default: 1 min.
    /// </summary>
    public TimeSpan LeaseDuration { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one look at the world, or one answer of the store, may take; after it there is no data. Default: 2 min.</summary>
    public TimeSpan LookDeadline { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one act may take. Default: 1 h (an <c>up</c> that changes node groups takes some 20 min).</summary>
    public TimeSpan ActDeadline { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long another update may hold a stack's lock before the operation pauses. Default: 15 min.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a process waits on hold for <c>tandem continue</c> before it pauses the operation and ends. Default: 12 h.</summary>
    public TimeSpan HoldMax { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Deadlines and measures of the preflight gates.</summary>
    public GateLimits Gates { get; init; } = new();
}
