using Tandem.Switchover.Plan;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Runner;

/// <summary>The journal as one operation sees it: what was done before, and where the next entry goes.</summary>
internal sealed class OperationJournal
{
    private readonly IOperationStore _store;
    private readonly LeaseKeeper _keeper;
    private readonly IClock _clock;
    private readonly SwitchoverPlan _plan;
    private readonly List<JournalEntry> _entries;
    private readonly string _operation;

    private OperationJournal(IOperationStore store, LeaseKeeper keeper, IClock clock, SwitchoverPlan plan, JournalEntry? unfinished, IEnumerable<JournalEntry> entries)
    {
        (_store, _keeper, _clock, _plan) = (store, keeper, clock, plan);
        IsResumed = unfinished?.PlanHash == plan.Hash;
        UnfinishedOther = IsResumed ? null : unfinished;
        _operation = IsResumed ? unfinished!.Operation : keeper.Operation;
        _entries = [.. entries.Where(e => e.Operation == _operation)];
    }

    /// <summary>The operation's id: that of the first lease it was begun under.</summary>
    internal string Operation => _operation;

    /// <summary>Whether the same operation was begun before and is gone on with.</summary>
    internal bool IsResumed { get; }

    /// <summary>The first entry of an unfinished operation with another plan; null when there is none.</summary>
    internal JournalEntry? UnfinishedOther { get; }

    /// <summary>Whether the operation has turned round.</summary>
    internal bool IsRollingBack => _entries.Any(e => e.Event == JournalEvent.RollingBack);

    internal static async Task<OperationJournal> OpenAsync(IOperationStore store, LeaseKeeper keeper, IClock clock, SwitchoverPlan plan)
    {
        var entries = await store.ReadJournalAsync(plan.Request.Environment, CancellationToken.None).ConfigureAwait(false);
        var ended = entries.Where(e => e.Event == JournalEvent.Ended).Select(e => e.Operation).ToHashSet(StringComparer.Ordinal);
        var unfinished = entries.LastOrDefault(e => e.Event == JournalEvent.Started && !ended.Contains(e.Operation));
        return new(store, keeper, clock, plan, unfinished, entries);
    }

    internal bool IsDone(string step) => Has(step, JournalEvent.Done);

    internal bool WasBegun(string step) => Has(step, JournalEvent.Intent);

    internal bool IsUndone(string step) => Has(step, JournalEvent.Undone);

    internal Task StartAsync() => IsResumed
        ? Task.CompletedTask
        : WriteAsync(JournalEvent.Started, "", 0, $"{_plan.Request.Source} -> {_plan.Request.Target}");

    /// <summary>Adds an entry. Not to be cancelled: what was done is written down.</summary>
    internal async Task WriteAsync(JournalEvent what, string step, int attempt, string says)
    {
        await _keeper.RenewAsync().ConfigureAwait(false);
        var entry = new JournalEntry(_operation, what, step, attempt, _plan.Hash, _clock.UtcNow, says);
        await _store.AppendAsync(_keeper.Lease, entry, CancellationToken.None).ConfigureAwait(false);
        _entries.Add(entry);
    }

    private bool Has(string step, JournalEvent what) => _entries.Any(e => e.Step == step && e.Event == what);
}
