using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Stacks.Settings;

/// <summary>
/// What was proved on a cluster before it got the applications of a later phase (R65): a file of the repository, so that the proof is reviewed and kept like the config that it allows.
/// </summary>
/// <param name="Phase">The phase that it allows.</param>
/// <param name="Since">Since when the cluster runs what was tested, as its output <c>releaseSince</c> said, UTC.</param>
public sealed record PhaseEvidence(int Phase, DateTimeOffset Since)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Allowed Time = new("Give the cluster's releaseSince, such as 2026-11-20T10:00:00Z.", v => ReadTime(v) is not null);
    private static readonly Allowed Finding = new("Say what was seen, or who goes on without it and why.", v => v.Trim().Length > 0);

    /// <summary>What has to be proved, in the order of R65.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["steering", "alerting", "metrics"];

    /// <summary>The file of a cluster, relative to the project.</summary>
    /// <param name="cluster">The cluster.</param>
    public static string FileOf(string cluster) => $"{Folder}/{cluster}.yaml";

    /// <summary>The folder of the files, relative to the project or to what a rehearsal keeps.</summary>
    public const string Folder = "evidence";

    /// <summary>The text of a file. Times are UTC; the proofs are by kind.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="phase">The phase that it allows.</param>
    /// <param name="since">Since when the cluster runs what was tested, as its stack says.</param>
    /// <param name="at">When the evidence was collected.</param>
    /// <param name="by">Who collected it.</param>
    /// <param name="proofs">For each of <see cref="Kinds"/>, what was seen, or who goes on without it and why.</param>
    public static string Text(string cluster, int phase, string since, DateTimeOffset at, string by, IReadOnlyList<(string Kind, string Says)> proofs) => string.Join("\n", new[]
    {
        $"# What was seen before {cluster} got phase {phase} (R65), written by tandem phase. docs/applications.md",
        $"cluster: {cluster}",
        string.Create(CultureInfo.InvariantCulture, $"phase: {phase}"),
        $"since: {since}",
        string.Create(CultureInfo.InvariantCulture, $"at: {at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}"),
        $"by: {Quoted(by)}",
    }.Concat(proofs.Select(p => $"{p.Kind}: {Quoted(p.Says)}"))) + "\n";

    /// <summary>Reads the file of a cluster; null where there is none.</summary>
    /// <param name="root">The project's root directory.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="mistakes">Collects what is wrong.</param>
    internal static PhaseEvidence? Read(string root, string cluster, Mistakes mistakes)
    {
        var place = PlaceOf(root, cluster);
        if (!File.Exists(Path.Combine(root, place)) || ProjectFiles.Read(root, place, "", mistakes) is not { } text)
        {
            return null;
        }

        var file = new Source(place, mistakes).Read(text);
        file.OnlyKnows(["cluster", "phase", "since", "at", "by", .. Kinds]);
        _ = file.Text("cluster", new Allowed($"The file of {cluster} is about {cluster}; another cluster needs evidence of its own.", v => v == cluster));
        foreach (var kind in Kinds)
        {
            _ = file.Text(kind, Finding);
        }

        _ = (file.Text("at", Time), file.Text("by"));
        return new(file.Whole("phase", 2, WorkloadManifestFile.PhaseMax), ReadTime(file.Text("since", Time)) ?? default);
    }

    /// <summary>A rehearsal that has proved something has a record of its own; until then the project's is read.</summary>
    private static string PlaceOf(string root, string cluster) =>
        OwnClusterLists.Beside(FileOf(cluster)) is { } own && File.Exists(Path.Combine(root, own)) ? own : FileOf(cluster);

    /// <summary>A string of JSON is one of YAML too, whatever is in it.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);

    private static DateTimeOffset? ReadTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
