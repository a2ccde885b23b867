using System.Security.Cryptography;
using System.Text.Json;
using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Files;

/// <summary>The releases of a project and what is recorded of them.</summary>
/// <param name="Releases">The releases by name, in ordinal order; one whose file is wrong is left out.</param>
/// <param name="Record">What is recorded.</param>
public sealed record ReleaseShelf(IReadOnlyDictionary<string, Release> Releases, ReleaseRecord Record)
{
    private const int FingerprintLength = 16;

    /// <summary>Reads <c>releases/</c>. A release whose file is wrong is not on the shelf; the stack that asks for it tells all its mistakes.</summary>
    /// <param name="root">The project's root directory.</param>
    /// <exception cref="SettingsException">The record has a line that is none.</exception>
    public static ReleaseShelf Read(string root)
    {
        var releases = new SortedDictionary<string, Release>(StringComparer.Ordinal);
        foreach (var name in NamesIn(root))
        {
            var wrong = new Mistakes();
            var release = ReleaseFile.Read(name, File.ReadAllText(Path.Combine(root, ReleaseFile.PathOf(name))), wrong);
            if (wrong.All.Count == 0)
            {
                releases[name] = release;
            }
        }

        var mistakes = new Mistakes();
        var record = ReleaseRecordFile.Read(root, mistakes);
        mistakes.ThrowIfAny(ReleaseRecordFile.Name);
        return new(releases, record);
    }

    /// <summary>The Kubernetes minor of each release.</summary>
    public IReadOnlyDictionary<string, string> Kubernetes => Of(r => r.Kubernetes);

    /// <summary>The fingerprint of each release's file, as it is now.</summary>
    public IReadOnlyDictionary<string, string> Files => Of(FingerprintOf);

    /// <summary>The charts that each release pins.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Charts => Of(r => (IReadOnlyCollection<string>)[.. r.Charts.Keys]);

    /// <summary>The fingerprint of each release's file when it came into use; releases of which none was recorded are left out.</summary>
    public IReadOnlyDictionary<string, string> InUse => new SortedDictionary<string, string>(
        Releases.Keys.Select(r => Record.FirstFile(r)).OfType<RecordLine>().ToDictionary(l => l.Release, l => l.File), StringComparer.Ordinal);

    /// <summary>Why a release may not come to an environment; null when it may.</summary>
    /// <param name="release">The release.</param>
    /// <param name="environment">The environment.</param>
    public string? WhyNot(string release, FleetEnvironment environment) =>
        environment.Promotion is { } promotion && Releases.ContainsKey(release) && Record.Promotion(release, environment.Name) is null
            ? $"{release} is not promoted to {environment.Name}, which promotes from {promotion.From}: prove it there, then tandem promote --from {promotion.From} --to {environment.Name}."
            : null;

    private SortedDictionary<string, T> Of<T>(Func<Release, T> of) => new(Releases.ToDictionary(r => r.Key, r => of(r.Value)), StringComparer.Ordinal);

    /// <summary>The names of the releases that have a file, in ordinal order.</summary>
    /// <param name="root">The project's root directory.</param>
    public static IReadOnlyList<string> NamesIn(string root)
    {
        var folder = Path.Combine(root, ReleaseFile.Folder);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>What a person who named a release that has no file should read: the nearest name, or all.</summary>
    /// <param name="name">What was named.</param>
    public string Advice(string name) => Nearest.Advice(name, Releases.Keys);

    /// <summary>A short text that changes when anything in a release does; comments and order do not count.</summary>
    /// <param name="release">The release.</param>
    public static string FingerprintOf(Release release) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(release)))[..FingerprintLength];
}
