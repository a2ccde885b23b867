using System.Globalization;
using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Files;

/// <summary>A difference between two clusters that somebody allows for a while.</summary>
/// <param name="Cause">File and key of the input that causes it, or a pattern with <c>*</c>; null where <paramref name="Resource"/> says which.</param>
/// <param name="Resource">Type, name and property of the difference, or a pattern with <c>*</c>; null where <paramref name="Cause"/> says which.</param>
/// <param name="Reason">Why it is allowed.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Until">The last day on which it is allowed, UTC.</param>
/// <param name="Place">Where it stands, such as <c>parity.yaml:3:5</c>.</param>
public sealed record AllowedDifference(string? Cause, string? Resource, string Reason, string Owner, DateOnly Until, string Place);

/// <summary>Reads <c>parity.yaml</c>: the differences between clusters that are allowed, each with a last day. There may be no such file.</summary>
public static class ParityFile
{
    /// <summary>The file's name in the project's root.</summary>
    public const string Name = "parity.yaml";

    /// <summary>How many days ahead the last day may be: what is needed for longer is no exception.</summary>
    public const int DaysMax = 90;

    /// <summary>Reads the file of a project; nothing is allowed where there is none.</summary>
    /// <param name="root">The project's root directory.</param>
    /// <param name="today">The day, UTC.</param>
    /// <exception cref="SettingsException">Something in it is wrong; all of it is told at once.</exception>
    public static IReadOnlyList<AllowedDifference> Read(string root, DateOnly today)
    {
        var path = Path.Combine(root, Name);
        if (!File.Exists(path))
        {
            return [];
        }

        var mistakes = new Mistakes();
        var file = new Source(Name, mistakes).Read(File.ReadAllText(path));
        file.OnlyKnows("allowed");
        var allowed = file.Items("allowed").Select(item => Entry(item, today)).ToList();
        mistakes.ThrowIfAny(Name);
        return allowed;
    }

    private static AllowedDifference Entry(Section section, DateOnly today)
    {
        section.OnlyKnows("cause", "resource", "reason", "owner", "until");
        var (cause, resource) = (Optional(section, "cause"), Optional(section, "resource"));
        if (cause is null == resource is null)
        {
            section.Wrong("cause", "Say what is allowed by one of the two: cause (file and key, as tandem compare prints them) or resource (type, name and property); * stands for anything.");
        }

        var until = section.Text("until", Day);
        return new(cause, resource, section.Text("reason"), section.Text("owner"), Until(section, until, today), section.Place);
    }

    private static DateOnly Until(Section section, string text, DateOnly today)
    {
        if (!TryDay(text, out var day))
        {
            return today;
        }

        if (day > today.AddDays(DaysMax))
        {
            section.Wrong("until", string.Create(CultureInfo.InvariantCulture, $"Use {today.AddDays(DaysMax):yyyy-MM-dd} ({DaysMax} days from now) or earlier: what is needed for longer belongs into both clusters."));
        }

        return day;
    }

    private static Allowed Day { get; } = new("Give the last day on which it is allowed, such as 2026-12-24.", text => TryDay(text, out _));

    private static string? Optional(Section section, string key) => section.Names.Contains(key) ? section.Text(key) : null;

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
