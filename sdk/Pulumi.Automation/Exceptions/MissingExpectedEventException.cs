namespace Pulumi.Automation.Exceptions;

/// <summary>A command ended well but never sent an event that it always sends.</summary>
public class MissingExpectedEventException : Exception
{
    internal MissingExpectedEventException(string name, string? message)
        : base(message) => Name = name;

    /// <summary>The kind of event that was missed.</summary>
    public string Name { get; }
}
