using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tandem.Switchover.Pulumi;

/// <summary>
/// Who holds a stack, as a backend of one's own (S3, file) tells it; the Pulumi service tells nobody. Source: pulumi's pkg/backend/diy/lock.go.
/// </summary>
/// <param name="User">The user's name.</param>
/// <param name="Host">The machine.</param>
/// <param name="Pid">The pulumi process on that machine.</param>
/// <param name="Since">When it took the lock.</param>
internal sealed partial record LockHolder(string User, string Host, int Pid, DateTimeOffset Since)
{
    /// <summary>In words.</summary>
    public string Says => string.Create(CultureInfo.InvariantCulture, $"{User}@{Host} (pid {Pid}) since {Since.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    /// <summary>The holders that an error names, in its order.</summary>
    public static IReadOnlyList<LockHolder> In(string said) =>
        [.. Line().Matches(said).Select(Read).OfType<LockHolder>()];

    /// <summary>Whether the process that took it is no more. Only the same machine can tell, and a number that is in use again counts as alive.</summary>
    public bool IsGone()
    {
        try
        {
            using var process = Process.GetProcessById(Pid);
            return process.HasExited || IsUnreaped(Pid);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    /// <summary>A process that ended but whose parent never asked for its exit code, as in a container without an init.</summary>
    private static bool IsUnreaped(int pid)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{pid}/stat");
            return status[(status.LastIndexOf(')') + 1)..].StartsWith(" Z", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static LockHolder? Read(Match line) =>
        int.TryParse(line.Groups["pid"].Value, CultureInfo.InvariantCulture, out var pid)
        && DateTimeOffset.TryParse(line.Groups["since"].Value, CultureInfo.InvariantCulture, out var since)
            ? new(line.Groups["user"].Value, line.Groups["host"].Value, pid, since) : null;

    [GeneratedRegex(@"created by (?<user>[^@\n]+)@(?<host>\S+) \(pid (?<pid>\d+)\) at (?<since>\S+)")]
    private static partial Regex Line();
}
