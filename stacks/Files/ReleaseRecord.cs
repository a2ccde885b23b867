using System.Globalization;

namespace Tandem.Stacks.Files;

/// <summary>What is recorded of releases: what ran where since when, and what was promoted (R76, R80 to R82).</summary>
/// <param name="Lines">The lines, oldest first.</param>
public sealed record ReleaseRecord(IReadOnlyList<RecordLine> Lines)
{
    /// <summary>Nothing is recorded.</summary>
    public static ReleaseRecord Empty { get; } = new([]);

    /// <summary>The line by which a release may come to an environment; null when it was never promoted there.</summary>
    /// <param name="release">The release.</param>
    /// <param name="environment">The environment.</param>
    public RecordLine? Promotion(string release, string environment) => Lines.LastOrDefault(l => l.Event == RecordEvent.Promoted && l.Release == release && l.Where == environment);

    /// <summary>The first line that says what the file of a release was when it came into use; null when none does.</summary>
    /// <param name="release">The release.</param>
    public RecordLine? FirstFile(string release) => Lines.FirstOrDefault(l => l.Release == release && l.File != RecordLine.NoFile);

    /// <summary>What to add, now that a cluster is seen to run a release; null when that is recorded.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="release">The release that is deployed.</param>
    /// <param name="since">Since when.</param>
    /// <param name="file">The fingerprint of the release's file.</param>
    /// <param name="by">Who brought it there, as far as is known.</param>
    public RecordLine? Runs(string cluster, string release, DateTimeOffset since, string file, string by) =>
        Lines.LastOrDefault(l => l.Event == RecordEvent.Runs && l.Where == cluster) is { } last && last.Release == release && last.At == since
            ? null
            : new(since, RecordEvent.Runs, release, cluster, file, $"seen by {by}");
}

/// <summary>What a line records.</summary>
public enum RecordEvent
{
    /// <summary>A cluster runs the release from then on, until the cluster's next such line.</summary>
    Runs,

    /// <summary>The release may come to the environment from then on.</summary>
    Promoted,
}

/// <summary>One line of the record.</summary>
/// <param name="At">When, UTC, to the second.</param>
/// <param name="Event">What happened.</param>
/// <param name="Release">The release.</param>
/// <param name="Where">The cluster, or for a promotion the environment.</param>
/// <param name="File">The fingerprint of the release's file; <see cref="NoFile"/> when nobody took it.</param>
/// <param name="Says">More in words; one line.</param>
public sealed record RecordLine(DateTimeOffset At, RecordEvent Event, string Release, string Where, string File, string Says)
{
    /// <summary>Stands where no fingerprint was taken.</summary>
    public const string NoFile = "-";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const int Columns = 6;

    /// <summary>The line as it is written.</summary>
    public override string ToString() =>
        $"{At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)} {Word(Event),-8} {Release,-10} {Where,-10} {File,-16} {Says.ReplaceLineEndings(" ")}".TrimEnd();

    /// <summary>Reads a line; null when it is none.</summary>
    /// <param name="line">The text.</param>
    public static RecordLine? Read(string line)
    {
        var parts = line.Split((char[]?)null, Columns, StringSplitOptions.RemoveEmptyEntries);
        var known = parts.Length >= Columns - 1 && DateTimeOffset.TryParseExact(parts[0], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
        return known && EventOf(parts[1]) is { } what
            ? new(DateTimeOffset.ParseExact(parts[0], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), what, parts[2], parts[3], parts[4], parts.Length < Columns ? "" : parts[5].Trim())
            : null;
    }

    private static string Word(RecordEvent what) => what.ToString().ToLowerInvariant();

    private static RecordEvent? EventOf(string word) => Enum.GetValues<RecordEvent>().Where(e => Word(e) == word).Select(e => (RecordEvent?)e).FirstOrDefault();
}
