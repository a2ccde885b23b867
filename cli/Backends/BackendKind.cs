namespace Tandem.Cli.Backends;

/// <summary>Where the stacks live.</summary>
internal enum BackendKind
{
    /// <summary>A simulated cloud, kept in <c>.rehearsal/</c>.</summary>
    Rehearsal,

    /// <summary>The real one, through the pulumi executable.</summary>
    Pulumi,
}
