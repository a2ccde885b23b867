using Pulumi;

namespace Tandem.Components.Shared;

/// <summary>Thrown by a component whose arguments cannot work, before it registers anything. Names all mistakes at once.</summary>
public sealed class ArgumentsException : RunException
{
    /// <summary>Makes the exception and its message: a headline, then one line for each mistake.</summary>
    /// <param name="component">The kind of component, in the words of the documentation, such as <c>Network</c>.</param>
    /// <param name="name">The Pulumi name of the component, such as <c>prod</c>.</param>
    /// <param name="mistakes">What is wrong, in the order of the component's rules; at least one.</param>
    public ArgumentsException(string component, string name, IReadOnlyList<ArgumentMistake> mistakes)
        : base(Text(component, name, mistakes))
    {
        Component = component;
        Name = name;
        Mistakes = mistakes;
    }

    /// <summary>The kind of component.</summary>
    public string Component { get; }

    /// <summary>The Pulumi name of the component.</summary>
    public string Name { get; }

    /// <summary>Each mistake, tied to the argument it is about.</summary>
    public IReadOnlyList<ArgumentMistake> Mistakes { get; }

    private static string Text(string component, string name, IReadOnlyList<ArgumentMistake> mistakes)
    {
        var count = mistakes.Count == 1 ? "1 mistake" : FormattableString.Invariant($"{mistakes.Count} mistakes");
        return string.Join('\n', mistakes.Select(mistake => $"  {mistake}").Prepend($"{component} '{name}' has {count} in its arguments:"));
    }
}

/// <summary>One thing that is wrong with an argument.</summary>
/// <param name="Path">The argument as its author writes it, such as <c>clusters[1].name</c>.</param>
/// <param name="Message">What was given, what is allowed and what to change.</param>
public sealed record ArgumentMistake(string Path, string Message)
{
    /// <summary>The line that a person reads.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
