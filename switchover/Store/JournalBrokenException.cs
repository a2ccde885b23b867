using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Store;

/// <summary>The chain of a journal does not hold: a line was changed, removed, inserted, moved or half written. Nothing is written to such a journal.</summary>
/// <param name="place">The journal, such as a path or <c>s3://…</c>.</param>
/// <param name="line">The first line that is not as it was written, from 1.</param>
/// <param name="what">What is wrong with it and what is expected.</param>
/// <param name="whatToDo">What to do.</param>
/// <param name="intact">The entries of the lines before it.</param>
public sealed class JournalBrokenException(string place, long line, string what, string whatToDo, IReadOnlyList<JournalEntry> intact)
    : StoreException($"{place} line {line} {what}. Nothing was written. {whatToDo}")
{
    /// <summary>The first line that is not as it was written, from 1.</summary>
    public long Line { get; } = line;

    /// <summary>The entries of the lines before it, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Intact { get; } = intact;
}
