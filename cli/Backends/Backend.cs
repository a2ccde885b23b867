using Tandem.Switchover.Ports;

namespace Tandem.Cli.Backends;

/// <summary>One place where stacks live, as the verbs see it: the ports of a switchover.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Stacks">Pulumi.</param>
/// <param name="Observation">What can be measured.</param>
/// <param name="Clock">The time.</param>
/// <param name="Store">Journal and lease.</param>
/// <param name="Cloud">What AWS says.</param>
/// <param name="Note">What the screens say about it, such as the seed of a rehearsal.</param>
/// <param name="Owned">Kept, or closed, when the verb is done.</param>
internal sealed record Backend(
    BackendKind Kind, IStackOperations Stacks, IEnvironmentObservation Observation, IClock Clock, IOperationStore Store, ICloudObservation Cloud, string Note, IDisposable Owned) : IDisposable
{
    /// <summary>The ports, as the switchover takes them.</summary>
    internal OperationPorts Ports => new(Stacks, Observation, Cloud, Clock, Store);

    /// <summary>What takes a cluster away.</summary>
    internal required IStackTeardown Teardown { get; init; }

    /// <summary>How long is let pass when stacks came up, so that clients come and something is measured. Default: zero; the real world does not wait for us.</summary>
    internal TimeSpan SettlesFor { get; init; }

    /// <summary>Tells whoever subscribed.</summary>
    internal required INotifications Notifications { get; init; }

    /// <summary>The record of what ran where that belongs to this backend: nothing that was only simulated counts for the real environments. Default: none.</summary>
    internal string RecordPath { get; init; } = "";

    /// <summary>Ends the reading of that record beside the project's own. Default: null, it is the project's own.</summary>
    internal IDisposable? Beside { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Beside?.Dispose();
        Owned.Dispose();
        (Store as IDisposable)?.Dispose();
        (Notifications as IDisposable)?.Dispose();
    }
}
