namespace Tandem.Switchover.Ports;

/// <summary>
/// The port to Pulumi: everything a switchover may ask of a stack. Two implementations: the Automation API adapter and the rehearsal's.
/// Every method throws <see cref="StackOperationException"/> with words for an operator when it cannot do what was asked.
/// </summary>
public interface IStackOperations
{
    /// <summary>The names of the stacks that exist, in ordinal order.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<string>> ListStacksAsync(CancellationToken cancellationToken);

    /// <summary>The config of a stack: full key (<c>infra:role</c>) to value; objects as JSON, secrets left out.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyDictionary<string, string>> GetConfigAsync(string stack, CancellationToken cancellationToken);

    /// <summary>Writes one value into the stack's config. Takes effect with the next <see cref="UpAsync"/>.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="setting">What to write.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task SetConfigAsync(string stack, ConfigSetting setting, CancellationToken cancellationToken);

    /// <summary>What an <see cref="UpAsync"/> would change.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<PreviewSummary> PreviewAsync(string stack, CancellationToken cancellationToken);

    /// <summary>Makes the stack what its program and config say.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="request">The message for the history and, where not everything is to be touched, the targets.</param>
    /// <param name="progress">Told of each resource as it changes; may be null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<UpSummary> UpAsync(string stack, UpRequest request, IProgress<StackProgress>? progress, CancellationToken cancellationToken);

    /// <summary>What the stack last put out. Empty for a stack that was never up.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<StackOutputs> GetOutputsAsync(string stack, CancellationToken cancellationToken);

    /// <summary>Reads the world into the stack's state, for a state that an interrupted <see cref="UpAsync"/> left behind.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<UpSummary> RefreshAsync(string stack, CancellationToken cancellationToken);

    /// <summary>What an update that was cut off had begun and nobody knows the end of; empty when the stack's state is whole.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<PendingOperation>> PendingOperationsAsync(string stack, CancellationToken cancellationToken);

    /// <summary>Ends the update that holds the stack's lock.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task CancelAsync(string stack, CancellationToken cancellationToken);
}
