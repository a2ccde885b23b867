using System.Globalization;

namespace Tandem.Tests.Shared.StandIn;

/// <summary>One call the stand-in got.</summary>
/// <param name="Arguments">The command line after `pulumi`.</param>
/// <param name="WorkDir">Where it ran.</param>
/// <param name="Variables">What of PULUMI_* the caller added to the environment, as NAME=VALUE in ordinal order.</param>
/// <param name="ProcessId">The process it was.</param>
public sealed record StandInCall(IReadOnlyList<string> Arguments, string WorkDir, IReadOnlyList<string> Variables, int ProcessId)
{
    private const string Exported = "export PULUMI_";

    /// <summary>Set in this process while another test runs a program, and no caller's doing.</summary>
    private const string ConfigOfAProgram = "PULUMI_CONFIG";

    /// <summary>The command line, with the event log's path left out.</summary>
    public string Line => string.Join(' ', Arguments.Select((argument, at) => at > 0 && Arguments[at - 1] == "--event-log" ? "<file>" : argument));

    /// <param name="call">The call's files, without the ending.</param>
    internal static StandInCall Read(string call) => new(
        File.ReadAllLines(call + ".argv"),
        File.ReadAllLines(call + ".cwd").Single(),
        [.. File.ReadAllLines(call + ".env").Where(line => line.StartsWith(Exported, StringComparison.Ordinal)).Select(Variable)
            .Where(variable => variable.Split('=')[0] is var name && name != ConfigOfAProgram && Environment.GetEnvironmentVariable(name) is null).Order(StringComparer.Ordinal)],
        int.Parse(File.ReadAllLines(call + ".pid").Single(), CultureInfo.InvariantCulture));

    /// <summary>NAME=VALUE of <c>export NAME='VALUE'</c>.</summary>
    private static string Variable(string line) => line["export ".Length..].Replace("'", string.Empty, StringComparison.Ordinal);
}
