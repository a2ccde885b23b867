using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Operations;

/// <summary>What the journal of an environment says, operation by operation.</summary>
public sealed class OperationHistory
{
    /// <summary>Reads it.</summary>
    /// <param name="journal">The journal, oldest entry first.</param>
    public OperationHistory(IEnumerable<JournalEntry> journal)
    {
        var order = new List<string>();
        var entries = new Dictionary<string, List<JournalEntry>>(StringComparer.Ordinal);
        foreach (var entry in journal.Where(e => e.Event != JournalEvent.Changed))
        {
            if (!entries.TryGetValue(entry.Operation, out var known))
            {
                entries[entry.Operation] = known = [];
                order.Add(entry.Operation);
            }

            known.Add(entry);
        }

        Operations = [.. order.Select(id => new OperationRecord(entries[id]))];
    }

    /// <summary>Every operation, in the order they began.</summary>
    public IReadOnlyList<OperationRecord> Operations { get; }

    /// <summary>The operation that is not finished; null when there is none. There is at most one.</summary>
    public OperationRecord? Unfinished => Operations.LastOrDefault(o => o.End is null);

    /// <summary>The last operation that changed something and ended; null when there was none. A release that came onto a standby as it should needs nobody to look.</summary>
    public OperationRecord? LastEnded => Operations.LastOrDefault(o => o.End is { Ending: not Ending.Refused } end && !(o.Request.Kind == OperationKind.Upgrade && end.Ending == Ending.Done));

    /// <summary>The operation whose end no operator has acknowledged: the environment is cooling down after it. Null when there is none.</summary>
    public OperationRecord? CoolingDown => LastEnded is { IsAcknowledged: false } last ? last : null;

    /// <summary>When production was last moved to the end, UTC; null when it never was.</summary>
    public DateTimeOffset? LastMove => Moves.LastOrDefault()?.End!.At;

    /// <summary>The operations that moved production to the end, in the order they began.</summary>
    public IEnumerable<OperationRecord> Moves => Operations.Where(o => o.End is { Ending: Ending.Done } && o.Request.Kind != OperationKind.Upgrade);
}
