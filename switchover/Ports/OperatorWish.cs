namespace Tandem.Switchover.Ports;

/// <summary>What an operator asks of an operation that another process is running.</summary>
public enum Wish
{
    /// <summary>To go on after a pause.</summary>
    GoOn,

    /// <summary>To stop between two things it does, keep the lease, and wait.</summary>
    Pause,

    /// <summary>To turn round and take back what was begun.</summary>
    RollBack,

    /// <summary>To end where it is and take nothing back.</summary>
    Abort,
}

/// <summary>A wish, left in the store for the process that runs the operation; the newest counts.</summary>
/// <param name="Operation">The operation it is for; any other ignores it.</param>
/// <param name="Wish">What is asked.</param>
/// <param name="By">Who asks: <c>owner@host</c>.</param>
/// <param name="Reason">Why; empty when none was given.</param>
/// <param name="At">When, UTC.</param>
public sealed record OperatorWish(string Operation, Wish Wish, string By, string Reason, DateTimeOffset At);
