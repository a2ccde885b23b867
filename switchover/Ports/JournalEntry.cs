using Tandem.Switchover.Operations;

namespace Tandem.Switchover.Ports;

/// <summary>What a journal entry records.</summary>
public enum JournalEvent
{
    /// <summary>An operation began; <see cref="JournalEntry.Request"/> says which.</summary>
    Started,

    /// <summary>Another process goes on with the operation.</summary>
    Resumed,

    /// <summary>The operator goes on without a gate, should it not pass; the step is the gate's id, the text the reason.</summary>
    Accepted,

    /// <summary>A step is about to act.</summary>
    Intent,

    /// <summary>A step's act returned and its proof holds.</summary>
    Done,

    /// <summary>A step's act or proof failed; the text says why.</summary>
    Failed,

    /// <summary>The process waits where it is, because an operator asked for it.</summary>
    OnHold,

    /// <summary>The process goes on, because an operator asked for it.</summary>
    Continued,

    /// <summary>The operation turned round: from here on steps are undone, the last first.</summary>
    RollingBack,

    /// <summary>A step was undone.</summary>
    Undone,

    /// <summary>The operation stopped and waits for a person; the text says why.</summary>
    Paused,

    /// <summary>The operation ended; <see cref="JournalEntry.Ending"/> says how.</summary>
    Ended,

    /// <summary>An operator has seen how the operation ended: the cool-down is over.</summary>
    Acknowledged,

    /// <summary>Something else was changed under the lease, such as the cluster list; the step says what. No operation moves production by it.</summary>
    Changed,
}

/// <summary>One line of the journal.</summary>
/// <param name="Operation">The operation's id.</param>
/// <param name="Event">What happened.</param>
/// <param name="Step">The step's id; empty for the operation itself.</param>
/// <param name="Attempt">The attempt at the step, from 1; 0 for the operation itself.</param>
/// <param name="PlanHash">The hash of the plan the operation follows; a changed plan is noticed by it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Says">In words.</param>
public sealed record JournalEntry(string Operation, JournalEvent Event, string Step, int Attempt, string PlanHash, DateTimeOffset At, string Says)
{
    /// <summary>Who: <c>owner@host</c>. Default: empty.</summary>
    public string By { get; init; } = "";

    /// <summary>What was asked for; only on <see cref="JournalEvent.Started"/>. Default: null.</summary>
    public JournalledRequest? Request { get; init; }

    /// <summary>How it ended; only on <see cref="JournalEvent.Ended"/>. Default: null.</summary>
    public Ending? Ending { get; init; }
}

/// <summary>A request as the journal keeps it: all that another process needs to go on.</summary>
/// <param name="Kind">Switchover, failover or upgrade.</param>
/// <param name="Source">The cluster that gives the traffic away.</param>
/// <param name="Target">The cluster that gets it.</param>
/// <param name="Ramp">The weights the target is raised through.</param>
/// <param name="Reason">Why; empty where none is asked for.</param>
/// <param name="IsDrill">Whether it is for practice.</param>
/// <param name="Accepted">Gates that need not pass, with the operator's reason, in ordinal order.</param>
public sealed record JournalledRequest(
    OperationKind Kind, string Source, string Target, IReadOnlyList<int> Ramp, string Reason, bool IsDrill, IReadOnlyDictionary<string, string> Accepted)
{
    /// <summary>The release of the upgrade that it is, or is a part of. Default: null, it is no part of an upgrade.</summary>
    public string? Release { get; init; }
}
