namespace Tandem.Switchover.Ports;

/// <summary>
/// The port to Pulumi for taking a stack away. Apart from <see cref="IStackOperations"/>, so that nothing that moves production can destroy anything (R13).
/// Every method throws <see cref="StackOperationException"/> with words for an operator when it cannot do what was asked.
/// </summary>
public interface IStackTeardown
{
    /// <summary>What the stack has, as its state says, each after what it depends on; empty for a stack that was never up or is destroyed.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<StackResource>> ResourcesAsync(string stack, CancellationToken cancellationToken);

    /// <summary>Deletes what the stack has, each before what it depends on. The stack itself, its config and its history stay.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="message">Goes into the stack's history.</param>
    /// <param name="progress">Told of each resource as it goes; may be null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<UpSummary> DestroyAsync(string stack, string message, IProgress<StackProgress>? progress, CancellationToken cancellationToken);
}

/// <summary>A resource as a stack's state holds it.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="IsProtected">Whether Pulumi refuses to delete it.</param>
public sealed record StackResource(string Urn, string Type, string Name, bool IsProtected);
