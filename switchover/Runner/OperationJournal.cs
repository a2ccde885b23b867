using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Switchover.Runner;

/// <summary>The journal as one operation sees it: what was done before, and where the next entry goes.</summary>
/// <param name="ports">The store and the time.</param>
/// <param name="keeper">Holds the lease.</param>
/// <param name="limits">How often a write is tried.</param>
/// <param name="operation">The operation's id.</param>
/// <param name="planHash">The hash of its plan.</param>
/// <param name="before">What was journalled of it before; empty for a new one.</param>
internal sealed class OperationJournal(OperationPorts ports, LeaseKeeper keeper, Limits limits, string operation, string planHash, IReadOnlyList<JournalEntry> before)
{
    private readonly List<JournalEntry> _entries = [.. before];

    /// <summary>The journal of an operation that another process began.</summary>
    internal OperationJournal(OperationPorts ports, LeaseKeeper keeper, Limits limits, OperationRecord operation)
        : this(ports, keeper, limits, operation.Id, operation.PlanHash, operation.Entries)
    {
    }

    /// <summary>The operation as it is journalled so far.</summary>
    internal OperationRecord Record => new(_entries);

    /// <summary>Throws when the operation is not this process's any more.</summary>
    internal void DemandLease() => keeper.Demand();

    internal async Task StartAsync(OperationRequest request)
    {
        await AppendAsync(Entry(JournalEvent.Started, "", 0, $"{request.Kind.ToString().ToLowerInvariant()} {OperationWords.Object(request.Kind, request.Source, request.Target, request.Release)}{(request.Reason.Length > 0 ? $": {request.Reason}" : "")}") with
        {
            Request = new(request.Kind, request.Source, request.Target, request.Ramp, request.Reason, request.IsDrill, request.Accepted) { Release = request.Release },
        }).ConfigureAwait(false);
        foreach (var (gate, reason) in request.Accepted)
        {
            await WriteAsync(JournalEvent.Accepted, gate, 0, reason).ConfigureAwait(false);
        }
    }

    internal Task WriteAsync(JournalEvent what, string step, int attempt, string says) => AppendAsync(Entry(what, step, attempt, says));

    internal async Task<Outcome> EndAsync(Ending ending, string says)
    {
        await AppendAsync(Entry(JournalEvent.Ended, "", 0, $"{EndingWords.Of(ending)}: {says}") with { Ending = ending }).ConfigureAwait(false);
        return new(ending, says);
    }

    internal async Task<Outcome> PauseAsync(string step, string says, string whatToDo)
    {
        await WriteAsync(JournalEvent.Paused, step, 0, says).ConfigureAwait(false);
        return new(Ending.Paused, $"{says}; {whatToDo}");
    }

    private JournalEntry Entry(JournalEvent what, string step, int attempt, string says) =>
        new(operation, what, step, attempt, planHash, ports.Clock.UtcNow, says) { By = keeper.Lease.Holder.ToString() };

    /// <summary>
    /// Not to be cancelled: what was done is written down. When the store does not answer, nobody knows whether the entry is there; it is written again
    /// only when it is not.
    /// </summary>
    private async Task AppendAsync(JournalEntry entry)
    {
        for (var attempt = 1; ; attempt++)
        {
            keeper.Demand();
            try
            {
                if (attempt == 1 || !await IsThereAsync(entry).ConfigureAwait(false))
                {
                    using var deadline = ports.Clock.Deadline(limits.LookDeadline);
                    await ports.Store.AppendAsync(keeper.Lease, entry, deadline.Token).ConfigureAwait(false);
                }

                _entries.Add(entry);
                return;
            }
            catch (Exception e) when (e is StoreException or OperationCanceledException && attempt < limits.AttemptsMax)
            {
                await ports.Clock.WaitAsync(limits.PollInterval, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task<bool> IsThereAsync(JournalEntry entry)
    {
        using var deadline = ports.Clock.Deadline(limits.LookDeadline);
        var journal = await ports.Store.ReadJournalAsync(keeper.Lease.Environment, deadline.Token).ConfigureAwait(false);
        return journal.LastOrDefault() is { } last && last.Operation == entry.Operation && last.Event == entry.Event && last.Step == entry.Step && last.Attempt == entry.Attempt && last.At == entry.At;
    }
}
