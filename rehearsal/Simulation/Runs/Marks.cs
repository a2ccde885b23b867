using Tandem.Switchover;
using Tandem.Switchover.Operations;

namespace Tandem.Rehearsal.Simulation.Runs;

/// <summary>Ways a run can take that tests have to have taken: a test that passes without having hit them proves nothing.</summary>
public enum Mark
{
    /// <summary>An operation turned round.</summary>
    TurnedRound,

    /// <summary>A process went on with what another one began.</summary>
    WentOnAfterAnother,

    /// <summary>A lease that somebody had was watched.</summary>
    LeaseWatched,

    /// <summary>An operation was put on hold.</summary>
    PutOnHold,

    /// <summary>One on hold went on.</summary>
    WentOn,

    /// <summary>A drain was cut off at its deadline.</summary>
    DrainDeadlineOver,

    /// <summary>A lock that a dead process left was taken away.</summary>
    LockLeftBehindTakenAway,

    /// <summary>A lock was met that somebody else had.</summary>
    LockMet,

    /// <summary>A lock that nobody could know the holder of was taken away by the operator, as the words said.</summary>
    LockTakenAwayByOperator,

    /// <summary>A write of a process that had lost its lease was refused by the store.</summary>
    StaleWriteRefused,

    /// <summary>A pulumi outlived its process and ended its update.</summary>
    PulumiOutlived,

    /// <summary>Pending operations were refreshed away.</summary>
    Refreshed,

    /// <summary>A verb was refused.</summary>
    VerbRefused,

    /// <summary>A failover ended well.</summary>
    FailoverDone,

    /// <summary>An operation was aborted.</summary>
    Aborted,

    /// <summary>A stale answer was given that differed from the truth.</summary>
    StaleAnswer,
}

/// <summary>The marks of one run, or of many.</summary>
public sealed class Marks
{
    private readonly long[] _hits = new long[Enum.GetValues<Mark>().Length];

    /// <summary>How often one was hit.</summary>
    /// <param name="mark">Which.</param>
    public long this[Mark mark] => _hits[(int)mark];

    /// <summary>Those that never were.</summary>
    public IReadOnlyList<Mark> Missed => [.. Enum.GetValues<Mark>().Where(m => this[m] == 0)];

    internal void Hit(Ending ending, OperatorVerb verb)
    {
        switch (ending)
        {
            case Ending.Refused:
                Hit(Mark.VerbRefused);
                break;
            case Ending.Aborted:
                Hit(Mark.Aborted);
                break;
            case Ending.Done when verb == OperatorVerb.Failover:
                Hit(Mark.FailoverDone);
                break;
        }
    }

    internal void Hit(Mark mark) => _hits[(int)mark]++;

    internal void Add(Marks other)
    {
        for (var i = 0; i < _hits.Length; i++)
        {
            _hits[i] += other._hits[i];
        }
    }
}
