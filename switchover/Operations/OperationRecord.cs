using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Operations;

/// <summary>One operation as the journal tells it.</summary>
/// <param name="entries">Its entries, oldest first; the first is <see cref="JournalEvent.Started"/>.</param>
public sealed class OperationRecord(IReadOnlyList<JournalEntry> entries)
{
    /// <summary>Its id, such as <c>prod-7</c>.</summary>
    public string Id => entries[0].Operation;

    /// <summary>What was asked for.</summary>
    public JournalledRequest Request => entries[0].Request!;

    /// <summary>The hash of the plan it was begun with.</summary>
    public string PlanHash => entries[0].PlanHash;

    /// <summary>Who began it: <c>owner@host</c>.</summary>
    public string By => entries[0].By;

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset Began => entries[0].At;

    /// <summary>Its newest entry.</summary>
    public JournalEntry Last => entries[^1];

    /// <summary>Its entries, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries => entries;

    /// <summary>The entry it ended with; null while it is unfinished.</summary>
    public JournalEntry? End => entries.FirstOrDefault(e => e.Event == JournalEvent.Ended);

    /// <summary>Whether an operator has seen how it ended.</summary>
    public bool IsAcknowledged => entries.Any(e => e.Event == JournalEvent.Acknowledged);

    /// <summary>Whether it turned round.</summary>
    public bool IsRollingBack => entries.Any(e => e.Event == JournalEvent.RollingBack);

    /// <summary>Whether a step is proved.</summary>
    /// <param name="step">The step's id.</param>
    public bool IsDone(string step) => Has(step, JournalEvent.Done);

    /// <summary>Whether a step has acted, or was about to.</summary>
    /// <param name="step">The step's id.</param>
    public bool WasBegun(string step) => Has(step, JournalEvent.Intent);

    /// <summary>Whether a step was taken back.</summary>
    /// <param name="step">The step's id.</param>
    public bool IsUndone(string step) => Has(step, JournalEvent.Undone);

    private bool Has(string step, JournalEvent what) => entries.Any(e => e.Step == step && e.Event == what);
}
