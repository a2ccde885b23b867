namespace Tandem.Cli.Project;

/// <summary>The command line cannot be followed, in words for the person who typed it. Nothing was changed.</summary>
/// <param name="message">What was given, what is allowed, what to do.</param>
internal sealed class UsageException(string message) : Exception(message);
