namespace Tandem.Switchover.Steps;

/// <summary>A check: looks at the world and says what it found. Never changes anything.</summary>
/// <param name="context">What the step may look at.</param>
/// <param name="cancellationToken">Ends the wait.</param>
public delegate Task<Verdict> Check(StepContext context, CancellationToken cancellationToken);

/// <summary>An act: does at most one thing. Safe to repeat.</summary>
/// <param name="context">What the step may act on.</param>
/// <param name="cancellationToken">Ends the wait.</param>
public delegate Task Act(StepContext context, CancellationToken cancellationToken);

/// <summary>How long something may or must take, given the environment.</summary>
/// <param name="context">What the step may look at.</param>
public delegate TimeSpan Span(StepContext context);

/// <summary>One row of the step table: the whole knowledge of one step.</summary>
/// <param name="Id">Its name in plan, journal and screen; unique in its table.</param>
/// <param name="SafeWhen">Has to hold before the act, and is waited for.</param>
/// <param name="Does">The act.</param>
/// <param name="Settles">How long the world takes to follow the act before the proof means anything.</param>
/// <param name="ProvedBy">Has to hold before the next step; when it holds already the act is skipped.</param>
/// <param name="Deadline">How long the proof may take.</param>
/// <param name="BackSafeWhen">Has to hold before the act is taken back, and is waited for.</param>
/// <param name="UndoneBy">Takes the act back; known before the act is done.</param>
/// <param name="OnFailure">What becomes of the operation when it fails.</param>
/// <param name="Says">What the plan prints.</param>
/// <param name="Undo">What the plan prints for the way back; <c>-</c> when there is nothing to take back.</param>
public sealed record Step(string Id, Check SafeWhen, Act Does, Span Settles, Check ProvedBy, Span Deadline, Check BackSafeWhen, Act UndoneBy, OnFailure OnFailure, string Says, string Undo);
