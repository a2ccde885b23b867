using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Switchover.Runner;

/// <summary>Obeys what operators ask of a running operation. Asked between any two things it does, so a wish never meets half a change.</summary>
/// <param name="ports">The store and the time.</param>
/// <param name="request">The operation's request.</param>
/// <param name="journal">The operation's journal.</param>
/// <param name="listener">Is told when the operation is put on hold.</param>
/// <param name="ignored">The wish that lay there when the process began: an earlier process has obeyed it. Null when there was none.</param>
internal sealed class OperatorWishes(OperationPorts ports, OperationRequest request, OperationJournal journal, ISwitchoverListener listener, OperatorWish? ignored)
{
    private OperatorWish? _obeyed = ignored;

    /// <summary>Obeys the newest wish. Returns how long the operation was on hold.</summary>
    /// <exception cref="WishException">The operation is to turn round or to end.</exception>
    internal async Task<TimeSpan> ObeyAsync(CancellationToken cancellationToken)
    {
        if (await NewestAsync(cancellationToken).ConfigureAwait(false) is not { } wish)
        {
            return TimeSpan.Zero;
        }

        TurnOrEnd(wish);
        return wish.Wish == Wish.Pause ? await HoldAsync(wish, cancellationToken).ConfigureAwait(false) : TimeSpan.Zero;
    }

    private async Task<TimeSpan> HoldAsync(OperatorWish wish, CancellationToken cancellationToken)
    {
        var began = ports.Clock.Elapsed;
        await journal.WriteAsync(JournalEvent.OnHold, "", 0, Why("asked to wait", wish)).ConfigureAwait(false);
        listener.On(new PutOnHold(ports.Clock.UtcNow, wish));
        while (ports.Clock.Elapsed - began < request.Limits.HoldMax)
        {
            await ports.Clock.WaitAsync(request.Limits.PollInterval, cancellationToken).ConfigureAwait(false);
            journal.DemandLease();
            if (await NewestAsync(cancellationToken).ConfigureAwait(false) is { } next)
            {
                TurnOrEnd(next);
                if (next.Wish == Wish.GoOn)
                {
                    await journal.WriteAsync(JournalEvent.Continued, "", 0, Why("asked to go on", next)).ConfigureAwait(false);
                    listener.On(new WentOn(ports.Clock.UtcNow, next));
                    return ports.Clock.Elapsed - began;
                }
            }
        }

        throw new HoldIsOverException($"it was on hold for {request.Limits.HoldMax.TotalHours:0.#} h and nobody asked it to go on");
    }

    private void TurnOrEnd(OperatorWish wish)
    {
        if (wish.Wish == Wish.Abort || (wish.Wish == Wish.RollBack && !journal.Record.IsRollingBack))
        {
            throw new WishException(wish, Why(wish.Wish == Wish.Abort ? "asked to end" : "asked to turn round", wish));
        }
    }

    /// <summary>The newest wish for this operation that was not obeyed yet. A store that does not answer has none; the lease is what counts then.</summary>
    private async Task<OperatorWish?> NewestAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var deadline = ports.Clock.Deadline(request.Limits.LookDeadline);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
            var wish = await ports.Store.ReadWishAsync(request.Environment, either.Token).ConfigureAwait(false);
            if (wish is null || wish == _obeyed || wish.Operation != journal.Record.Id)
            {
                return null;
            }

            _obeyed = wish;
            return wish;
        }
        catch (StoreException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static string Why(string asked, OperatorWish wish) => $"{asked} by {wish.By}{(wish.Reason.Length > 0 ? $": {wish.Reason}" : "")}";
}

/// <summary>An operator asks the operation to turn round or to end.</summary>
/// <param name="wish">What is asked.</param>
/// <param name="message">Who asks and why.</param>
internal sealed class WishException(OperatorWish wish, string message) : Exception(message)
{
    /// <summary>What is asked.</summary>
    internal OperatorWish Wish { get; } = wish;
}

/// <summary>The operation was on hold for as long as the limits allow.</summary>
/// <param name="message">How long.</param>
internal sealed class HoldIsOverException(string message) : Exception(message);
