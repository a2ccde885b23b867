using System.Text.RegularExpressions;

namespace Pulumi.Automation.Commands.Exceptions;

/// <summary>The `pulumi` executable ended with an error; the message holds its exit code and all it wrote.</summary>
public partial class CommandException : Exception
{
    internal CommandException(CommandResult result)
        : this(nameof(CommandException), result)
    {
    }

    internal CommandException(string name, CommandResult result)
        : base(result.ToString()) => Name = name;

    /// <summary>The name of the most fitting exception class.</summary>
    public string Name { get; }

    /// <summary>The CLI has one exit code for every error, so its words tell which it was.</summary>
    internal static CommandException From(CommandResult result) => result.StandardError switch
    {
        var said when NoSuchStack().IsMatch(said) => new StackNotFoundException(result),
        var said when StackExists().IsMatch(said) => new StackAlreadyExistsException(result),
        var said when said.Contains("[409] Conflict: Another update is currently in progress.", StringComparison.Ordinal) => new ConcurrentUpdateException(result),
        var said when said.Contains("the stack is currently locked by", StringComparison.Ordinal) => new ConcurrentUpdateException(result),
        _ => new CommandException(result),
    };

    [GeneratedRegex("no stack named.*found")]
    private static partial Regex NoSuchStack();

    [GeneratedRegex("stack.*already exists")]
    private static partial Regex StackExists();
}
