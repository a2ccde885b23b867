using System.Text.RegularExpressions;
using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Files;

/// <summary>Where something of an environment is kept that more than one machine writes, its journal first of all: in a directory or in S3.</summary>
/// <param name="Directory">The directory; null when it is in S3.</param>
/// <param name="Bucket">The bucket; null when it is in a directory.</param>
/// <param name="Prefix">What every key begins with, without a slash at either end; empty for the whole bucket.</param>
/// <param name="Region">The bucket's region; null for that of the environment.</param>
public sealed partial record JournalPlace(string? Directory, string? Bucket, string Prefix, string? Region)
{
    /// <summary>The directory <c>.tandem/</c> of the project.</summary>
    public static JournalPlace Default { get; } = new(".tandem", null, "", null);

    internal static Allowed Allowed { get; } = new(
        "Give a bucket as s3://bucket/prefix, with ?region=eu-west-1 behind it when it lies in another region than the environment, or a directory such as .tandem.",
        text => text.Contains("://", StringComparison.Ordinal) || text.StartsWith("s3:", StringComparison.Ordinal) ? BucketPattern().IsMatch(text) : DirectoryPattern().IsMatch(text));

    /// <summary>A bucket and nothing else.</summary>
    internal static Allowed AllowedBucket { get; } = new(
        "Give a bucket as s3://bucket/prefix, with ?region=eu-west-1 behind it when it lies in another region than the environment.", BucketPattern().IsMatch);

    internal static JournalPlace Of(string text)
    {
        var match = BucketPattern().Match(text);
        return match.Success
            ? new(null, match.Groups["bucket"].Value, match.Groups["prefix"].Value, match.Groups["region"] is { Success: true } region ? region.Value : null)
            : Default with { Directory = text.Length == 0 ? Default.Directory : text };
    }

    [GeneratedRegex(@"^s3://(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(/(?<prefix>[\w!.*'()-]+(/[\w!.*'()-]+)*))?/?(\?region=(?<region>[a-z]{2}(-[a-z]+)+-[0-9]))?$")]
    private static partial Regex BucketPattern();

    [GeneratedRegex(@"^[^\s:*?""<>|]([^:*?""<>|\r\n]*[^\s:*?""<>|])?$")]
    private static partial Regex DirectoryPattern();
}
