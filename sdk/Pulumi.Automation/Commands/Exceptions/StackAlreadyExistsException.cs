namespace Pulumi.Automation.Commands.Exceptions;

/// <summary>A stack of that name is there already.</summary>
public class StackAlreadyExistsException : CommandException
{
    internal StackAlreadyExistsException(CommandResult result)
        : base(nameof(StackAlreadyExistsException), result)
    {
    }
}
