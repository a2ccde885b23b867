using Tandem.Switchover.Names;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Runner;

/// <summary>Whether outputs may not tell what is deployed, because an update was cut off or still runs.</summary>
internal static class CutOffs
{
    /// <summary>Whether outputs may lag behind: something is unfinished, or was ended where it was, or an update was cut off.</summary>
    internal static async Task<bool> MayLagAsync(IStackOperations stacks, OperationRequest request, OperationHistory history, CancellationToken cancellationToken) =>
        history.Unfinished is not null || history.LastEnded is { End.Ending: Ending.Aborted }
        || await AreThereAsync(stacks, request, cancellationToken).ConfigureAwait(false);

    /// <summary>Asks about what a failover touches. Who cannot tell is in doubt.</summary>
    private static async Task<bool> AreThereAsync(IStackOperations stacks, OperationRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return (await stacks.PendingOperationsAsync(request.Target, cancellationToken).ConfigureAwait(false)).Count > 0
                || (await stacks.PendingOperationsAsync(StackNames.Traffic(request.Environment), cancellationToken).ConfigureAwait(false)).Count > 0;
        }
        catch (StackOperationException)
        {
            return true;
        }
    }
}
