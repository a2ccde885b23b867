using static Tandem.Rehearsal.Simulation.CallKind;
using static Tandem.Rehearsal.Simulation.FaultKind;

namespace Tandem.Rehearsal.Simulation.Faults;

/// <summary>Which fault applies to which call.</summary>
internal static class Applies
{
    private static readonly FaultKind[] InTheWorld =
    [
        ClockAhead, ClockBack, TargetSick, TargetSickShort, SourceSick, SourceDies, DnsSlow, MetricsGoneShort, MetricsGone, NodesRefused, CtrlC,
        SecondSwitchover, SecondResume, SecondRollback, SecondAbort, SecondFailover, SecondFailoverBack, SecondPause, SecondAck, ClientsStay,
        StoreGone, StoreGoneResume, StoreGoneRollback, StoreGoneAbort, StoreGoneFailover,
    ];

    private static readonly FaultKind[][] ByCall = [.. Enum.GetValues<CallKind>().Select(call => (FaultKind[])[.. InTheAnswer(call), .. InTheWorld])];

    /// <summary>Every fault, in order.</summary>
    internal static IReadOnlyList<FaultKind> All { get; } = [.. Enum.GetValues<FaultKind>().Where(f => f != None)];

    /// <summary>The faults that apply to a call, in order.</summary>
    internal static IReadOnlyList<FaultKind> To(CallKind call) => ByCall[(int)call];

    /// <summary>Whether it applies to updates and refreshes and to nothing else.</summary>
    internal static bool ToUpdatesOnly(FaultKind fault) => fault is Refused or LockedShort or LockedLong or HalfWay or HalfWayMade or KilledMidway or KilledLockStays or KilledPulumiLives or KilledPulumiLivesLong;

    /// <summary>Whether it happens in the world, and the call itself is answered.</summary>
    internal static bool IsInTheWorld(FaultKind fault) => fault >= StoreGone;

    private static FaultKind[] InTheAnswer(CallKind call) => call switch
    {
        Wait => [Killed],
        ListStacks or Config => [Killed, ErrorBefore, Slow, Hang],
        Outputs or Preview or PendingOperations => [Killed, ErrorBefore, Slow, Hang, Stale],
        SetConfig => [Killed, KilledAfter, ErrorBefore, ErrorAfter, Slow, Hang, HangAfter],
        Up => [Killed, KilledAfter, KilledMidway, KilledLockStays, KilledPulumiLives, KilledPulumiLivesLong, ErrorBefore, ErrorAfter, Slow, Hang, HangAfter, Refused, LockedShort, LockedLong, HalfWay, HalfWayMade],
        Refresh => [Killed, KilledAfter, KilledMidway, KilledLockStays, ErrorBefore, ErrorAfter, Slow, Hang, LockedShort, LockedLong],
        Cancel => [Killed, KilledAfter, ErrorBefore, ErrorAfter, Slow, Hang],
        Capacity or Probe or Rate or Latency or Connections => [Killed, NoAnswer, Slow, Hang, Stale],
        Cloud => [Killed, NoAnswer, Slow, Hang],
        Lease or ReadJournal or ReadWish => [Killed, ErrorBefore, Slow, Hang],
        Acquire or Renew or Release or Append or WriteWish => [Killed, KilledAfter, ErrorBefore, ErrorAfter, Slow, Hang, HangAfter],
        _ => throw new ArgumentOutOfRangeException(nameof(call), call, "no fault is told for it"),
    };
}
