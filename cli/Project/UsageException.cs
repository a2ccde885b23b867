namespace Tandem.Cli.Project;

/// <summary>The command line cannot be followed, in words for the person who typed it. Nothing was changed.</summary>
/// <param name="message">What was given, what is allowed, what to do.</param>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <summary>Throws when there are mistakes: all of them at once, a line each.</summary>
    /// <param name="mistakes">What is wrong.</param>
    internal static void ThrowIfAny(IReadOnlyList<string> mistakes)
    {
        if (mistakes.Count > 0)
        {
            throw new UsageException(string.Join("\ntandem: ", mistakes));
        }
    }
}
