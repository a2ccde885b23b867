namespace Tandem.Switchover.Ports;

/// <summary>Why a stack operation did not happen, or did not end well.</summary>
public enum StackFailure
{
    /// <summary>No stack by that name.</summary>
    NoSuchStack,

    /// <summary>Another update holds the stack's lock.</summary>
    Locked,

    /// <summary>The program refused: wrong config, a guard, an exception. Nothing was changed.</summary>
    Refused,

    /// <summary>The update began and failed; part of it may be done.</summary>
    FailedHalfWay,

    /// <summary>The pulumi executable is missing, too old or not signed in.</summary>
    ToolUnusable,

    /// <summary>The backend or the cloud did not answer: nobody knows whether it was done.</summary>
    Unknown,
}

/// <summary>A stack operation that did not end well, in words for the person who has to act.</summary>
/// <param name="failure">What kind of failure it is; decides what the runner does next.</param>
/// <param name="stack">The stack it happened to.</param>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">The cause, for the log.</param>
public sealed class StackOperationException(StackFailure failure, string stack, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What kind of failure it is.</summary>
    public StackFailure Failure { get; } = failure;

    /// <summary>The stack it happened to.</summary>
    public string Stack { get; } = stack;
}
