using System.Text.RegularExpressions;

namespace Tandem.Rehearsal.Engine;

/// <summary>Takes what a program complains about out of what the SDK wraps around it.</summary>
internal static partial class ProgramErrors
{
    internal static string Words(Exception error)
    {
        var errors = error is AggregateException many ? many.Flatten().InnerExceptions : [error];
        var words = errors.Select(e => Words(e.Message)).Distinct(StringComparer.Ordinal).ToList();

        // What is refused inside an Apply is told once by itself and once more by every property that waited for it.
        return string.Join("\n", words.Where(w => Passed().Replace(w, "") is var cause && (cause == w || !words.Contains(cause))));
    }

    [GeneratedRegex("^(error serializing property \"[^\"]+\": )+")]
    private static partial Regex Passed();

    // An exception that the SDK does not know is reported with its type in front and its stack trace behind.
    private static string Words(string message)
    {
        var lines = message.Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        var trace = lines.FindIndex(l => l.StartsWith("   at ", StringComparison.Ordinal) || l.StartsWith(" ---> ", StringComparison.Ordinal));
        var kept = (trace < 0 ? lines : lines[..trace]).SkipWhile(l => l.EndsWith("failed with an unhandled exception:", StringComparison.Ordinal)).ToList();
        if (kept.Count > 0 && kept[0].IndexOf("Exception: ", StringComparison.Ordinal) is >= 0 and var end)
        {
            kept[0] = kept[0][(end + "Exception: ".Length)..];
        }

        return string.Join("\n", kept).Trim();
    }
}
