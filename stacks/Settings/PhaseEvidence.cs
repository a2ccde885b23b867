using System.Globalization;
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
    private static readonly Allowed Time = new("Give the cluster's releaseSince, such as 2026-11-20T10:00:00Z.", v => ReadTime(v) is not null);
    private static readonly Allowed Finding = new("Say what was seen, or who goes on without it and why.", v => v.Trim().Length > 0);

    /// <summary>What has to be proved, in the order of R65.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["steering", "alerting", "metrics"];

    /// <summary>The file of a cluster, relative to the project.</summary>
    /// <param name="cluster">The cluster.</param>
    public static string FileOf(string cluster) => $"evidence/{cluster}.yaml";

    /// <summary>Reads the file of a cluster; null where there is none.</summary>
    /// <param name="root">The project's root directory.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="mistakes">Collects what is wrong.</param>
    internal static PhaseEvidence? Read(string root, string cluster, Mistakes mistakes)
    {
        if (!File.Exists(Path.Combine(root, FileOf(cluster))) || ProjectFiles.Read(root, FileOf(cluster), "", mistakes) is not { } text)
        {
            return null;
        }

        var file = new Source(FileOf(cluster), mistakes).Read(text);
        file.OnlyKnows(["cluster", "phase", "since", "at", "by", .. Kinds]);
        _ = file.Text("cluster", new Allowed($"The file of {cluster} is about {cluster}; another cluster needs evidence of its own.", v => v == cluster));
        foreach (var kind in Kinds)
        {
            _ = file.Text(kind, Finding);
        }

        _ = (file.Text("at", Time), file.Text("by"));
        return new(file.Whole("phase", 2, WorkloadManifestFile.PhaseMax), ReadTime(file.Text("since", Time)) ?? default);
    }

    private static DateTimeOffset? ReadTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
