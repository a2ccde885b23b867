namespace Tandem.Switchover.Runner;

/// <summary>A change of a stack was given up while it was under way: a cancellation that says of which stack.</summary>
/// <param name="stack">The stack.</param>
/// <param name="cause">The cancellation.</param>
internal sealed class ChangeCutOffException(string stack, OperationCanceledException cause) : OperationCanceledException(cause.Message, cause, cause.CancellationToken)
{
    /// <summary>The stack.</summary>
    internal string Stack => stack;
}
