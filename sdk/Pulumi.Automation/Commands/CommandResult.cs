using System.Globalization;
using System.Text;

namespace Pulumi.Automation.Commands;

/// <summary>What one run of the `pulumi` executable left.</summary>
public sealed class CommandResult
{
    /// <summary>Puts the three together.</summary>
    /// <param name="code">The exit code.</param>
    /// <param name="standardOutput">All of standard output.</param>
    /// <param name="standardError">All of standard error.</param>
    public CommandResult(int code, string standardOutput, string standardError) =>
        (Code, StandardOutput, StandardError) = (code, standardOutput, standardError);

    /// <summary>The exit code; 0 is success.</summary>
    public int Code { get; }

    /// <summary>All of standard output.</summary>
    public string StandardOutput { get; }

    /// <summary>All of standard error.</summary>
    public string StandardError { get; }

    /// <inheritdoc/>
    public override string ToString() => new StringBuilder()
        .AppendLine(CultureInfo.InvariantCulture, $"code: {Code}")
        .AppendLine(CultureInfo.InvariantCulture, $"stdout: {StandardOutput}")
        .AppendLine(CultureInfo.InvariantCulture, $"stderr: {StandardError}")
        .ToString();
}
