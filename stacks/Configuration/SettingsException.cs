using Pulumi;

namespace Tandem.Stacks.Configuration;

/// <summary>
/// Everything that is wrong in the settings of a stack. It is thrown before any resource is registered. The SDK prints the message of a
/// <see cref="RunException"/> without a stack trace.
/// </summary>
public sealed class SettingsException : RunException
{
    /// <summary>Puts the mistakes into one message.</summary>
    /// <param name="stack">The stack whose settings were read.</param>
    /// <param name="mistakes">What is wrong, at least one.</param>
    public SettingsException(string stack, IReadOnlyList<Mistake> mistakes)
        : base(Message(stack, mistakes)) => Mistakes = mistakes;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; }

    private static new string Message(string stack, IReadOnlyList<Mistake> mistakes)
    {
        var count = mistakes.Count == 1 ? "1 mistake" : $"{mistakes.Count} mistakes";
        return $"{count} in the settings of stack '{stack}'; nothing was changed.\n" + string.Join("\n", mistakes.Select(m => $"  {m}"));
    }
}
