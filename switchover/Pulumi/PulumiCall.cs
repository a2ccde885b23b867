namespace Tandem.Switchover.Pulumi;

/// <summary>One thing that is asked of pulumi.</summary>
/// <param name="Stack">The stack it is about.</param>
/// <param name="Doing">What it does, as the words of a failure say it: <c>updating</c>.</param>
/// <param name="Line">The command that a person would give for it; the log shows it.</param>
/// <param name="Deadline">How long it may take.</param>
internal sealed record PulumiCall(string Stack, string Doing, string Line, TimeSpan Deadline)
{
    /// <summary>How long it may go on once the caller cancels. Default: zero, it is stopped at once.</summary>
    public TimeSpan OnceCancelled { get; init; }

    /// <summary>Listens to it. Default: null, it has no events.</summary>
    public UpdateWatch? Watch { get; init; }

    /// <summary>Whether it changes nothing, so that stopping it leaves nothing behind.</summary>
    public bool OnlyLooks => Watch is null or { OnlyLooks: true };
}
