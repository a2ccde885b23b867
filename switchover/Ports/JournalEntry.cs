namespace Tandem.Switchover.Ports;

/// <summary>What a journal entry records.</summary>
public enum JournalEvent
{
    /// <summary>An operation began; the entry's text says which, from where to where.</summary>
    Started,

    /// <summary>A step is about to act.</summary>
    Intent,

    /// <summary>A step's act returned and its proof holds.</summary>
    Done,

    /// <summary>A step's act or proof failed; the text says why.</summary>
    Failed,

    /// <summary>The operation turned round: from here on steps are undone, the last first.</summary>
    RollingBack,

    /// <summary>A step was undone.</summary>
    Undone,

    /// <summary>The operation stopped and waits for a person; the text says why.</summary>
    Paused,

    /// <summary>The operation ended: done or rolled back.</summary>
    Ended,
}

/// <summary>One line of the journal.</summary>
/// <param name="Operation">The operation's id.</param>
/// <param name="Event">What happened.</param>
/// <param name="Step">The step's id; empty for the operation itself.</param>
/// <param name="Attempt">The attempt at the step, from 1; 0 for the operation itself.</param>
/// <param name="PlanHash">The hash of the plan the operation follows; a changed plan is noticed by it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Says">In words.</param>
public sealed record JournalEntry(string Operation, JournalEvent Event, string Step, int Attempt, string PlanHash, DateTimeOffset At, string Says);
