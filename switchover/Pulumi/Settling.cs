using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Pulumi;

/// <summary>
/// Puts right what an update left that was cut off: takes its lock away where nobody can hold it any more, reads the world into the state, and forgets or names
/// the creations of which nobody knows the end.
/// </summary>
/// <param name="marks">Which update was cut off.</param>
/// <param name="tells">Is told what was put right.</param>
/// <param name="pending">Reads the pending operations of a stack.</param>
/// <param name="refresh">Refreshes a stack, forgetting its pending creations where the flag says so.</param>
/// <param name="cancel">Takes away every lock of a stack.</param>
internal sealed class Settling(
    CutOffMarks marks,
    Action<string> tells,
    Func<string, CancellationToken, Task<IReadOnlyList<Pending>>> pending,
    Func<string, bool, CancellationToken, Task<UpSummary>> refresh,
    Func<string, CancellationToken, Task> cancel)
{
    /// <summary>Throws <see cref="StackFailure.Locked"/> for a lock that may be another's, and <see cref="StackFailure.Refused"/> while creations are open.</summary>
    public async Task<UpSummary> SettleAsync(string stack, CancellationToken cancellationToken)
    {
        var cutOff = marks.Find(stack);
        try
        {
            return await RefreshAsync(stack, cutOff, cancellationToken);
        }
        catch (StackOperationException e) when (e.Failure == StackFailure.Locked && cutOff is not null)
        {
            var holders = LockHolder.In(e.InnerException?.Message ?? string.Empty);
            if (holders.Count == 0 || !holders.All(cutOff.Left) || !marks.End(stack))
            {
                throw;
            }

            await cancel(stack, cancellationToken);
            tells(FailureWords.LockTakenAway(holders[0], cutOff));
            return await RefreshAsync(stack, cutOff, cancellationToken);
        }
    }

    private async Task<UpSummary> RefreshAsync(string stack, CutOffUpdate? cutOff, CancellationToken cancellationToken)
    {
        var creations = (await pending(stack, cancellationToken)).Where(operation => operation.IsCreation).ToList();
        var open = creations.Where(creation => !creation.CanBeForgotten).ToList();

        // Pulumi forgets all of them or none.
        var forgets = creations.Count > 0 && open.Count == 0;
        var refreshed = await RefreshMarkedAsync(stack, cutOff, forgets, cancellationToken);
        if (forgets)
        {
            tells(FailureWords.Forgotten(stack, creations));
        }

        if (open.Count == 0)
        {
            return refreshed;
        }

        Keep(stack, cutOff);
        throw new StackOperationException(StackFailure.Refused, stack, FailureWords.PendingCreations(stack, open));
    }

    /// <summary>A refresh ends its own mark; while it did not succeed, that of the update before it stays.</summary>
    private async Task<UpSummary> RefreshMarkedAsync(string stack, CutOffUpdate? cutOff, bool forgets, CancellationToken cancellationToken)
    {
        try
        {
            return await refresh(stack, forgets, cancellationToken);
        }
        catch
        {
            Keep(stack, cutOff);
            throw;
        }
    }

    private void Keep(string stack, CutOffUpdate? cutOff)
    {
        if (cutOff is not null && marks.Find(stack) is null)
        {
            marks.Write(cutOff);
        }
    }
}
