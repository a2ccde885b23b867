using Tandem.Switchover.Operations;
using Tandem.Switchover.Plan;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Commands;

/// <summary>What is going on in an environment, in figures a screen can show.</summary>
/// <param name="Status">Where the operation stands.</param>
/// <param name="Newest">The wish that was left last; null when there is none.</param>
/// <param name="Now">The backend's time, UTC.</param>
internal sealed record OperationFacts(OperationStatus Status, OperatorWish? Newest, DateTimeOffset Now)
{
    /// <summary>The operation that is unfinished or whose end is not acknowledged; null when there is none.</summary>
    internal OperationRecord? Operation => Status.History.Unfinished ?? Status.History.CoolingDown;

    /// <summary>The entry that says why it waits, stopped or turned round; null when it does none of these.</summary>
    internal JournalEntry? Why => Operation?.Entries.LastOrDefault(e => e.Event is JournalEvent.Paused or JournalEvent.OnHold or JournalEvent.RollingBack or JournalEvent.Continued or JournalEvent.Resumed or JournalEvent.Ended)
        is { Event: not (JournalEvent.Continued or JournalEvent.Resumed) } entry ? entry : null;

    /// <summary>Whether the lease is overdue: its holder is gone, or cannot reach the store.</summary>
    internal bool IsStale => Status.Lease is { } lease && Now > lease.Expires;

    /// <summary>The wish that the process has not obeyed yet; null when there is none.</summary>
    internal OperatorWish? Pending => Newest is { } wish && Status.History.Unfinished is { } unfinished && wish.Operation == unfinished.Id
        && Status.State is OperationState.Running or OperationState.OnHold or OperationState.RollingBack && !unfinished.Entries.Any(e => e.At >= wish.At && e.Event == Obeyed(wish.Wish)) ? wish : null;

    /// <summary>The step it is at: the first that is not done, or, rolling back, the last that is not undone. Null when nothing is unfinished.</summary>
    internal StepFacts? Step
    {
        get
        {
            if (Status.History.Unfinished is not { } unfinished)
            {
                return null;
            }

            var was = unfinished.Request;
            var steps = SwitchoverPlan.For(new("", was.Source, was.Target) { Kind = was.Kind, Ramp = was.Ramp, Release = was.Release }).Steps;
            var at = unfinished.IsRollingBack
                ? steps.LastOrDefault(s => unfinished.WasBegun(s.Id) && !unfinished.IsUndone(s.Id))
                : steps.FirstOrDefault(s => !unfinished.IsDone(s.Id));
            return at is null ? null : new(
                at.Id, steps.Index().First(s => s.Item == at).Index + 1, steps.Count, unfinished.IsRollingBack ? at.Undo : at.Says,
                unfinished.Entries.LastOrDefault(e => e.Step == at.Id && e.Event == JournalEvent.Intent)?.At);
        }
    }

    private static JournalEvent Obeyed(Wish wish) => wish switch
    {
        Wish.Pause => JournalEvent.OnHold,
        Wish.GoOn => JournalEvent.Continued,
        Wish.RollBack => JournalEvent.RollingBack,
        _ => JournalEvent.Ended,
    };
}

/// <summary>The step that an operation is at.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Number">Its place in the plan, from 1.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Says">What it does, or what takes it back.</param>
/// <param name="Began">When it acted first or again, UTC; null when it has not.</param>
internal sealed record StepFacts(string Id, int Number, int Of, string Says, DateTimeOffset? Began);
