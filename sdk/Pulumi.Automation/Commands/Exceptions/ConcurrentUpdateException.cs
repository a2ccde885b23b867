namespace Pulumi.Automation.Commands.Exceptions;

/// <summary>Another update holds the stack.</summary>
public sealed class ConcurrentUpdateException : CommandException
{
    internal ConcurrentUpdateException(CommandResult result)
        : base(nameof(ConcurrentUpdateException), result)
    {
    }
}
