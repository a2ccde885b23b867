using Tandem.Stacks.Configuration;

namespace Tandem.Cli.Project;

/// <summary>Values on a command line that the parser takes as text.</summary>
internal static class Given
{
    /// <summary>A duration, such as <c>24h</c>.</summary>
    /// <param name="option">The option, for the message.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="UsageException">It is none.</exception>
    internal static TimeSpan Duration(string option, string text) =>
        Durations.Allowed.Accepts(text) ? Durations.Read(text)!.Value : throw new UsageException($"{option} is '{text}'. {Durations.Allowed.Says}");
}
