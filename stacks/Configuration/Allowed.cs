using System.Text.RegularExpressions;

namespace Tandem.Stacks.Configuration;

/// <summary>What a value must be, in words and as a check.</summary>
/// <param name="Says">The instruction for the person who has to correct the value.</param>
/// <param name="Accepts">Whether a value of the right type is allowed. For an array it is asked of each item.</param>
public sealed partial record Allowed(string Says, Func<string, bool> Accepts)
{
    /// <summary>Any value.</summary>
    public static Allowed Anything { get; } = new("Anything is allowed.", _ => true);

    /// <summary>An IPv4 range whose host bits are zero.</summary>
    public static Allowed Cidr { get; } = new(
        "Give an IPv4 range whose host bits are zero, such as 10.16.0.0/16.",
        v => Components.Shared.Cidr.TryParse(v, out _, out _));

    /// <summary>An IPv4 range that is not the whole world.</summary>
    public static Allowed PartOfTheWorld { get; } = new(
        "Give an IPv4 range whose host bits are zero, such as 198.51.100.0/24; not the whole world.",
        v => Components.Shared.Cidr.TryParse(v, out var range, out _) && range.Prefix > 0);

    /// <summary>Where a chart lies.</summary>
    public static Allowed ChartRepository { get; } = new("Give an https:// or oci:// address.", RepositoryPattern().IsMatch);

    /// <summary>One version and no other.</summary>
    public static Allowed ExactVersion { get; } = new("Give one exact version, such as 1.2.3; no range.", VersionPattern().IsMatch);

    /// <summary>The ARN of an IAM role.</summary>
    public static Allowed RoleArn { get; } = new(
        "Give the ARN of an IAM role, such as arn:aws:iam::111122223333:role/platform-admin.", RoleArnPattern().IsMatch);

    /// <summary>The environment's own certificate, another one, or none.</summary>
    public static Allowed CertificateChoice { get; } = new(
        "Use managed, none, or the ARN of an ACM certificate such as arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d.",
        v => v is "managed" or "none" || CertificatePattern().IsMatch(v));

    /// <summary>An AWS region.</summary>
    public static Allowed Region { get; } = new("Give an AWS region, such as eu-west-1.", RegionPattern().IsMatch);

    /// <summary>An availability zone.</summary>
    public static Allowed Zone { get; } = new("Give availability zones by name, such as eu-west-1a.", ZonePattern().IsMatch);

    /// <summary>An e-mail address, as far as a check can tell.</summary>
    public static Allowed Email { get; } = new("Give e-mail addresses, such as platform@example.com.", EmailPattern().IsMatch);

    /// <summary>One of a few words.</summary>
    /// <param name="words">The words.</param>
    public static Allowed OneOf(params string[] words) => new($"Use one of: {string.Join(", ", words)}.", words.Contains);

    /// <summary>A whole number between two others, both included.</summary>
    /// <param name="min">The smallest.</param>
    /// <param name="max">The largest.</param>
    public static Allowed Between(int min, int max) => new($"Use a whole number from {min} to {max}.", v => int.TryParse(v, out var n) && n >= min && n <= max);

    /// <summary>One of a few whole numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    public static Allowed NumberOf(params int[] numbers) =>
        new($"Use one of: {string.Join(", ", numbers)}.", v => int.TryParse(v, out var n) && numbers.Contains(n));

    [GeneratedRegex("^(https|oci)://[^ ]+$")]
    private static partial Regex RepositoryPattern();

    [GeneratedRegex(@"^v?\d+\.\d+\.\d+[0-9A-Za-z.+-]*$")]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::\d{12}:role/[\w+=,.@/-]+$")]
    private static partial Regex RoleArnPattern();

    [GeneratedRegex(@"^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate/[\w-]+$")]
    private static partial Regex CertificatePattern();

    [GeneratedRegex("^[a-z]{2}(-[a-z]+)+-[0-9]$")]
    private static partial Regex RegionPattern();

    [GeneratedRegex("^[a-z]{2}(-[a-z]+)+-[0-9][a-z]$")]
    private static partial Regex ZonePattern();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex EmailPattern();
}
