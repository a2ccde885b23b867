namespace Tandem.Switchover.Pulumi;

/// <summary>Which project the adapter works on, with which executable, and how long it is patient.</summary>
public sealed record PulumiOptions
{
    /// <summary>The folder that holds the project's <c>Pulumi.yaml</c> and <c>Pulumi.STACK.yaml</c>; every command runs there.</summary>
    public required string ProjectFolder { get; init; }

    /// <summary>The folder of a pulumi installation, with the executable as <c>bin/pulumi</c> in it. Default: the <c>pulumi</c> found on PATH.</summary>
    public string? InstallationFolder { get; init; }

    /// <summary>
    /// Where pulumi's own output is kept, and the marks of updates whose end was not seen. Default: nowhere; then no lock is ever known to be our own.
    /// </summary>
    public string? LogFolder { get; init; }

    /// <summary>Added to the environment of every command. Default: none; AWS and Pulumi variables of this process are inherited anyway.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether <see cref="PulumiStackOperations.UpAsync"/> makes a stack that is not there. Default: false, it is an error.</summary>
    public bool CreatesMissingStacks { get; init; }

    /// <summary>How long a command that only reads may take, or one that writes config. Default: 10 min; it is stopped then.</summary>
    public TimeSpan ReadDeadline { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a preview may take. Default: 30 min; it is stopped then.</summary>
    public TimeSpan PreviewDeadline { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long an update or a refresh may take. Default: 2 h, for a new EKS cluster with its node groups takes up to one; it is stopped then.</summary>
    public TimeSpan UpdateDeadline { get; init; } = TimeSpan.FromHours(2);

    /// <summary>
    /// How long an update that is cancelled may go on to its end, so that nothing is left half done. Default: 15 min; it is stopped then.
    /// Source: github.com/pulumi/pulumi-dotnet/issues/124, cancelling kills the executable at once.
    /// </summary>
    public TimeSpan FinishDeadline { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Kills whatever runs, with all it started, because this process is about to end. What waited for it never goes on, so that nobody takes a kill for
    /// an answer. Default: never.
    /// </summary>
    public CancellationToken StopNow { get; init; }

    /// <summary>Is told in words what was put right without being asked for. Default: nobody.</summary>
    public Action<string>? Tells { get; init; }

    /// <summary>The time that log and marks carry. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
