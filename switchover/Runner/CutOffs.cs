using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Runner;

/// <summary>Whether outputs may not tell what is deployed, because an update was cut off or still runs.</summary>
internal static class CutOffs
{
    /// <summary>Asks about what a failover touches. Who cannot tell is in doubt.</summary>
    internal static async Task<bool> AreThereAsync(IStackOperations stacks, OperationRequest request, CancellationToken cancellationToken)
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
