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

    /// <summary>The share of failed requests at which the target counts as sick. Default: 0.01 (1 %).</summary>
    public double FailedShareMax { get; init; } = 0.01;

    /// <summary>How often one step is tried. Default: 3.</summary>
    public int AttemptsMax { get; init; } = 3;

    /// <summary>The pause before another attempt. Default: 15 s.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a lease holds without a renewal. Default: 10 min.</summary>
    public TimeSpan LeaseDuration { get; init; } = TimeSpan.FromMinutes(10);
}
