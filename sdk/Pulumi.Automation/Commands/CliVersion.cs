using System.Text.RegularExpressions;

namespace Pulumi.Automation.Commands;

/// <summary>A version of the CLI, such as 3.200.0 or 3.201.0-alpha.x1.</summary>
internal sealed partial record CliVersion(Version Core, string Prerelease)
{
    /// <summary>The oldest CLI the official SDK accepts.</summary>
    public static readonly CliVersion Oldest = new(new Version(3, 1, 0), string.Empty);

    public static CliVersion? TryParse(string text) => Shape().Match(text.Trim()) is { Success: true } match
        ? new(Version.Parse(match.Groups["core"].ValueSpan), match.Groups["prerelease"].Value)
        : null;

    /// <summary>A pre-release comes before its release; two of one release count as equal.</summary>
    public bool IsAtLeast(CliVersion other) => Core.CompareTo(other.Core) switch
    {
        0 => Prerelease.Length == 0 || other.Prerelease.Length > 0,
        var order => order > 0,
    };

    public override string ToString() => Prerelease.Length == 0 ? Core.ToString(3) : $"{Core.ToString(3)}-{Prerelease}";

    [GeneratedRegex(@"^v?(?<core>\d{1,9}\.\d{1,9}\.\d{1,9})(-(?<prerelease>[0-9A-Za-z.-]+))?(\+[0-9A-Za-z.-]+)?$")]
    private static partial Regex Shape();
}
