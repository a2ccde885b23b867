namespace Tandem.Rehearsal.Simulation;

/// <summary>
/// The fault model. One fault strikes at one call of one process. It is either in the answer to that call, or something that happens in the world at that
/// moment; the call itself is then answered. Truth is never changed by a fault in an answer: a stale, lost or late answer is an overlay.
/// <list type="bullet">
/// <item>Everything may be slow, hang until the caller's deadline, or fail before or after it was done. A call without a deadline fails after an hour.</item>
/// <item>A stale answer is the one that was given to the same question at most 90 s before. Stores are not stale: S3 and files are strongly consistent.</item>
/// <item>A killed process answers nothing any more, not even in a <c>finally</c>. Its pulumi dies with it (its lock goes or stays, its change is made or not) or
/// lives on and ends later, with its lock. It takes its lock when it is started: a start that is delayed past the loss of the lease is outside the model.</item>
/// <item>An update that failed half-way, died or was stopped has pending operations until a refresh; outputs then still say what was before.</item>
/// <item>A cluster turns sick or well at any moment. Nobody can know what happens after the last look, so readiness counts as of the moment an update began,
/// and a cluster that turned sick less than five minutes before it counts as ready: so long can answers be under way between the last look and the update.</item>
/// <item>Any verb may be given by a second operator, from the same checkout or another, at once or side by side with the first.</item>
/// <item>When the faults stop, clusters get well, metrics come back and nodes are granted. What was killed stays killed, and what was left behind stays.</item>
/// </list>
/// Expected to survive: every single fault and every pair, and what a deck of many deals. What it is not expected to survive: a person who changes stacks by hand.
/// </summary>
public enum FaultKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>The call fails and nothing was done.</summary>
    ErrorBefore,

    /// <summary>It was done, and the answer is lost: the call fails.</summary>
    ErrorAfter,

    /// <summary>The answer is up to 90 s old.</summary>
    Stale,

    /// <summary>It takes minutes.</summary>
    Slow,

    /// <summary>Nothing is done and no answer comes until the caller's deadline.</summary>
    Hang,

    /// <summary>It is done and no answer comes until the caller's deadline.</summary>
    HangAfter,

    /// <summary>What is asked cannot be told, for this question alone.</summary>
    NoAnswer,

    /// <summary>The program refuses the update.</summary>
    Refused,

    /// <summary>Somebody else's update has the stack's lock for four minutes.</summary>
    LockedShort,

    /// <summary>Somebody else's update has the stack's lock for forty minutes.</summary>
    LockedLong,

    /// <summary>The update fails half-way, before its change was made.</summary>
    HalfWay,

    /// <summary>The update fails half-way, after its change was made and before that was saved.</summary>
    HalfWayMade,

    /// <summary>The process is killed before the call is made; with an update, before pulumi is started.</summary>
    Killed,

    /// <summary>The process is killed after the call was answered.</summary>
    KilledAfter,

    /// <summary>The process and its pulumi are killed; the lock goes, the change was not made.</summary>
    KilledMidway,

    /// <summary>The process and its pulumi are killed; the lock stays, the change was made and not saved.</summary>
    KilledLockStays,

    /// <summary>The process is killed; its pulumi ends the update by itself.</summary>
    KilledPulumiLives,

    /// <summary>The process is killed; its pulumi takes eight minutes more to end the update.</summary>
    KilledPulumiLivesLong,

    /// <summary>The store is out of this process's reach for 15 minutes, heartbeats and all.</summary>
    StoreGone,

    /// <summary>The same, and a second operator resumes meanwhile.</summary>
    StoreGoneResume,

    /// <summary>The same, and a second operator rolls back meanwhile.</summary>
    StoreGoneRollback,

    /// <summary>The same, and a second operator aborts meanwhile.</summary>
    StoreGoneAbort,

    /// <summary>The same, and a second operator begins a failover to the source meanwhile.</summary>
    StoreGoneFailover,

    /// <summary>The machine's clock jumps three days ahead.</summary>
    ClockAhead,

    /// <summary>The machine's clock jumps two hours back.</summary>
    ClockBack,

    /// <summary>The target turns sick.</summary>
    TargetSick,

    /// <summary>The target turns sick for four minutes.</summary>
    TargetSickShort,

    /// <summary>The source turns sick.</summary>
    SourceSick,

    /// <summary>The source dies, and its stack with it.</summary>
    SourceDies,

    /// <summary>DNS takes six minutes to follow from now on.</summary>
    DnsSlow,

    /// <summary>Nobody can be measured for three minutes.</summary>
    MetricsGoneShort,

    /// <summary>Nobody can be measured.</summary>
    MetricsGone,

    /// <summary>No node is granted from now on.</summary>
    NodesRefused,

    /// <summary>The operator presses Ctrl+C.</summary>
    CtrlC,

    /// <summary>A second operator asks for a switchover.</summary>
    SecondSwitchover,

    /// <summary>A second operator resumes.</summary>
    SecondResume,

    /// <summary>A second operator rolls back.</summary>
    SecondRollback,

    /// <summary>A second operator aborts.</summary>
    SecondAbort,

    /// <summary>A second operator asks for a failover to the target.</summary>
    SecondFailover,

    /// <summary>A second operator asks for a failover to the source.</summary>
    SecondFailoverBack,

    /// <summary>A second operator asks for a pause, and ten minutes later to go on.</summary>
    SecondPause,

    /// <summary>A second operator acknowledges.</summary>
    SecondAck,

    /// <summary>One client in a hundred keeps the addresses it has for an hour, whatever DNS says.</summary>
    ClientsStay,
}
