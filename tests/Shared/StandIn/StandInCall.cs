using System.Globalization;

namespace Tandem.Tests.Shared.StandIn;

/// <summary>One call the stand-in got.</summary>
/// <param name="Arguments">The command line after `pulumi`.</param>
/// <param name="WorkDir">Where it ran.</param>
/// <param name="Variables">What of PULUMI_* the caller added to the environment, as NAME=VALUE in ordinal order.</param>
/// <param name="ProcessId">The process it was.</param>
public sealed record StandInCall(IReadOnlyList<string> Arguments, string WorkDir, IReadOnlyList<string> Variables, int ProcessId)
{
    /// <summary>The command line, with the event log's path left out.</summary>
    public string Line => string.Join(' ', Arguments.Select((argument, at) => at > 0 && Arguments[at - 1] == "--event-log" ? "<file>" : argument));

    internal static StandInCall Read(string folder) => new(
        Lines(folder, "argv"),
        Lines(folder, "cwd").Single(),
        [.. Lines(folder, "env").Where(variable => Environment.GetEnvironmentVariable(variable.Split('=')[0]) is null).Order(StringComparer.Ordinal)],
        int.Parse(Lines(folder, "pid").Single(), CultureInfo.InvariantCulture));

    private static string[] Lines(string folder, string file) => File.ReadAllLines(Path.Combine(folder, file));
}
