using Tandem.Switchover.Plan;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Events;

/// <summary>Something that happened in an operation. Drawing it is a listener's business.</summary>
/// <param name="At">When, UTC.</param>
public abstract record SwitchoverEvent(DateTimeOffset At);

/// <summary>The operation begins, or goes on after an interruption.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Operation">Its id.</param>
/// <param name="Plan">What it will do.</param>
/// <param name="Resumed">Whether it goes on from a journal.</param>
public sealed record OperationStarted(DateTimeOffset At, string Operation, SwitchoverPlan Plan, bool Resumed) : SwitchoverEvent(At);

/// <summary>Somebody has the lease; it is watched until it is sure whether they live.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Lease">The lease, as it was seen.</param>
/// <param name="AtMost">How long that can take.</param>
public sealed record LeaseWatched(DateTimeOffset At, Lease Lease, TimeSpan AtMost) : SwitchoverEvent(At);

/// <summary>An operator asked the operation to wait; it does.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Wish">Who asked and why.</param>
public sealed record PutOnHold(DateTimeOffset At, OperatorWish Wish) : SwitchoverEvent(At);

/// <summary>An operator asked the operation to go on; it does.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Wish">Who asked.</param>
public sealed record WentOn(DateTimeOffset At, OperatorWish Wish) : SwitchoverEvent(At);

/// <summary>The operation turned round: from here on steps are taken back.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Says">Why.</param>
public sealed record TurnedRound(DateTimeOffset At, string Says) : SwitchoverEvent(At);

/// <summary>A step is looked at for the first time.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Step">Its id.</param>
public sealed record StepStarted(DateTimeOffset At, string Step) : SwitchoverEvent(At);

/// <summary>A step acts now.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Step">Its id.</param>
/// <param name="Attempt">Which attempt, from 1.</param>
public sealed record StepActs(DateTimeOffset At, string Step, int Attempt) : SwitchoverEvent(At);

/// <summary>A step waits, with the reason.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Step">Its id.</param>
/// <param name="Verdict">What was found last.</param>
public sealed record StepWaits(DateTimeOffset At, string Step, Verdict Verdict) : SwitchoverEvent(At);

/// <summary>A step is proved.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Step">Its id.</param>
/// <param name="Says">What proves it.</param>
/// <param name="Duration">How long it took.</param>
public sealed record StepDone(DateTimeOffset At, string Step, string Says, TimeSpan Duration) : SwitchoverEvent(At);

/// <summary>A step failed.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Step">Its id.</param>
/// <param name="Says">Why.</param>
public sealed record StepFailed(DateTimeOffset At, string Step, string Says) : SwitchoverEvent(At);

/// <summary>A step was taken back.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Step">Its id.</param>
/// <param name="Says">What was done.</param>
public sealed record StepUndone(DateTimeOffset At, string Step, string Says) : SwitchoverEvent(At);

/// <summary>A resource changed during a step's <c>up</c>.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Progress">Which.</param>
public sealed record ResourceChanged(DateTimeOffset At, StackProgress Progress) : SwitchoverEvent(At);

/// <summary>The operation ended.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Outcome">How.</param>
/// <param name="Duration">How long it took in all.</param>
public sealed record OperationEnded(DateTimeOffset At, Outcome Outcome, TimeSpan Duration) : SwitchoverEvent(At);
