namespace Tandem.Switchover.Gates;

/// <summary>Deadlines and measures of the gates.</summary>
public sealed record GateLimits
{
    /// <summary>How long a gate may take; after it there is no data. Default: 30 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a gate may take that waits for previews of every stack, one after the other. Default: 15 min.</summary>
    public TimeSpan PreviewPatience { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long the target's stack must have been left alone before it gets production (R34). Default: 30 min.</summary>
    public TimeSpan Soak { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a certificate has to hold still. Default: 14 days.</summary>
    public TimeSpan CertificateLeft { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long ago production may have been moved last: what is not practised does not work. Default: 90 days.</summary>
    public TimeSpan DrillAge { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How far this machine's clock may be from AWS's: signatures are refused at five minutes, and times in the journal mislead before. Default: 30 s.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Pods that a node holds at most, where the network stack's config does not say. Default: 110, as <c>infra:podsPerNode</c>.</summary>
    public int PodsPerNode { get; init; } = 110;
}
