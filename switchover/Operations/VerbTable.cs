using static Tandem.Switchover.Operations.OperationState;
using static Tandem.Switchover.Operations.OperatorVerb;

namespace Tandem.Switchover.Operations;

/// <summary>One row of the verb table.</summary>
/// <param name="Verb">What is asked for.</param>
/// <param name="In">The state it is allowed in.</param>
/// <param name="Becomes">The state it leads to.</param>
/// <param name="Says">What it does there.</param>
public sealed record VerbRow(OperatorVerb Verb, OperationState In, OperationState Becomes, string Says);

/// <summary>Which verb is allowed in which state: what is not in it is refused. The picture in <c>docs/switchover.md</c> is printed from it.</summary>
public static class VerbTable
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<VerbRow> Rows { get; } =
    [
        //  verb        in            becomes       what it does there
        new(OperatorVerb.Switchover, Idle,         Running,      "begins a planned switchover"),
        new(Upgrade,    Idle,         Running,      "puts a release onto the standby, or moves production to it"),
        new(Failover,   Idle,         Running,      "begins a failover"),
        new(Failover,   CoolingDown,  Running,      "begins a failover; the cool-down counts as acknowledged"),
        new(Failover,   Interrupted,  Running,      "ends the unfinished operation where it is and begins a failover"),
        new(Failover,   Paused,       Running,      "ends the unfinished operation where it is and begins a failover"),
        new(Pause,      Running,      OnHold,       "the process stops between two things it does and waits"),
        new(Continue,   OnHold,       Running,      "the process goes on"),
        new(Rollback,   Running,      RollingBack,  "the process turns round"),
        new(Rollback,   OnHold,       RollingBack,  "the process turns round"),
        new(Rollback,   Interrupted,  RollingBack,  "takes back what was begun"),
        new(Rollback,   Paused,       RollingBack,  "takes back what was begun"),
        new(Resume,     Interrupted,  Running,      "goes on where it was, forward or back"),
        new(Resume,     Paused,       Running,      "goes on where it was, forward or back"),
        new(Abort,      Running,      CoolingDown,  "the process ends where it is and takes nothing back"),
        new(Abort,      OnHold,       CoolingDown,  "the process ends where it is and takes nothing back"),
        new(Abort,      RollingBack,  CoolingDown,  "the process ends where it is and takes nothing more back"),
        new(Abort,      Interrupted,  CoolingDown,  "ends the operation where it is and takes nothing back"),
        new(Abort,      Paused,       CoolingDown,  "ends the operation where it is and takes nothing back"),
        new(Ack,        CoolingDown,  Idle,         "says that somebody has looked at how it ended"),
    ];

    /// <summary>What a running process does by itself.</summary>
    public static IReadOnlyList<(OperationState From, OperationState To, string Says)> ByItself { get; } =
    [
        (Running,     CoolingDown, "done"),
        (Running,     RollingBack, "a step failed"),
        (Running,     Paused,      "no data, a lock, Ctrl+C"),
        (Running,     Interrupted, "killed"),
        (Running,     Idle,        "refused by a gate"),
        (Running,     Idle,        "a release is on the standby"),
        (RollingBack, CoolingDown, "rolled back"),
        (RollingBack, Paused,      "a step cannot be taken back"),
        (RollingBack, Interrupted, "killed"),
        (OnHold,      Paused,      "nobody asked it to go on, Ctrl+C"),
        (OnHold,      Interrupted, "killed"),
    ];

    /// <summary>The row for a verb in a state; null when it is not allowed there.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="state">The state.</param>
    public static VerbRow? Find(OperatorVerb verb, OperationState state) => Rows.FirstOrDefault(r => r.Verb == verb && r.In == state);

    /// <summary>The verbs that are allowed in a state, in the table's order.</summary>
    /// <param name="state">The state.</param>
    public static IReadOnlyList<OperatorVerb> AllowedIn(OperationState state) => [.. Rows.Where(r => r.In == state).Select(r => r.Verb).Distinct()];
}
