using System.Text.RegularExpressions;

namespace Tandem.Stacks.Files.Contract;

/// <summary>
/// R97: both clusters run the same images. An image that the values name has a tag that stays, or a digest; one that they do not name is the chart's, which
/// its exact version pins.
/// </summary>
internal static partial class ImageContract
{
    private const string Pin = "Both clusters must run the same image, whenever a node pulls it (R97). Give a full version such as 1.2.3, a commit or a digest; not latest and no tag that moves.";

    /// <summary>Reports images that may change without anybody changing the manifest.</summary>
    /// <param name="values">The chart's values.</param>
    public static void Check(PlacedValue values)
    {
        foreach (var value in values.InUse)
        {
            if (value.Key == "image" && value.Text is { Length: > 0 } reference)
            {
                OfReference(value, reference);
            }
            else if (value.IsMapping)
            {
                OfMapping(value);
            }
        }
    }

    private static void OfReference(PlacedValue value, string reference)
    {
        if (!reference.Contains('@') && TagIn(reference) is { } tag && Moves(tag))
        {
            value.Wrong(Pin);
        }
    }

    private static void OfMapping(PlacedValue value)
    {
        var tag = value.Child("tag") ?? value.Child("imageTag");
        var repository = value.Child("repository")?.Text ?? value.Child("image")?.Text;
        var isImage = tag is not null && (repository is not null || value.Key.EndsWith("image", StringComparison.OrdinalIgnoreCase));
        if (HasDigest(value, repository, tag))
        {
            return;
        }

        if (isImage && Moves(tag!.Text))
        {
            tag.Wrong(Pin);
        }
        else if (tag is null && repository is not null && IsImage(value) && TagIn(repository) is not { Length: > 0 })
        {
            value.Missing("tag", Pin);
        }
        else if (tag is null && value.Child("repository") is { Text: { } text } written && TagIn(text) is { Length: > 0 } inside && Moves(inside))
        {
            written.Wrong(Pin);
        }
    }

    /// <summary>A mapping with a repository of something else, such as that of a chart or of git, is none.</summary>
    private static bool IsImage(PlacedValue value) =>
        value.Child("repository") is not null
        && (value.Key.EndsWith("image", StringComparison.OrdinalIgnoreCase) || value.Child("pullPolicy") is not null || value.Child("registry") is not null);

    private static bool HasDigest(PlacedValue value, string? repository, PlacedValue? tag) =>
        value.Child("digest")?.Text is { Length: > 0 } || repository?.Contains("@sha256:", StringComparison.Ordinal) == true
        || tag?.Text?.Contains("@sha256:", StringComparison.Ordinal) == true;

    /// <summary>The tag of a reference; empty where it has none.</summary>
    private static string TagIn(string reference)
    {
        var last = reference[(reference.LastIndexOf('/') + 1)..];
        return last.Contains(':') ? last[(last.IndexOf(':') + 1)..] : "";
    }

    private static bool Moves(string? tag) =>
        string.IsNullOrEmpty(tag) || !tag.Any(char.IsAsciiDigit) || tag.Contains("latest", StringComparison.OrdinalIgnoreCase) || PartOfAVersion().IsMatch(tag);

    /// <summary><c>v1</c>, <c>1.2</c>, <c>1.2-alpine</c>: the next patch moves it. A number alone may be that of a build.</summary>
    [GeneratedRegex(@"^(v\d+|v?\d+\.\d+)(-[a-z]+)?$")]
    private static partial Regex PartOfAVersion();
}
