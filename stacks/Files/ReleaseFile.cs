using System.Text.RegularExpressions;
using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Files;

/// <summary>Reads <c>releases/&lt;name&gt;.yaml</c>.</summary>
public static partial class ReleaseFile
{
    /// <summary>The folder in the project's root.</summary>
    public const string Folder = "releases";

    /// <summary>The first minor in which MutatingAdmissionPolicy is stable (KEP-3962); the standby policy stands on it.</summary>
    private const int KubernetesMinorMin = 36;

    private static readonly Allowed Kubernetes = new(
        $"Use 1.{KubernetesMinorMin} or later: the standby policy needs MutatingAdmissionPolicy, which is stable from there on.", AtLeastMinimum);

    private static readonly Allowed Name = new(
        "Clusters name an object after it: use at most 48 lower-case letters, digits, '.' and '-', such as 2026.11.", v => ObjectName().IsMatch(v));

    private static readonly Allowed Image = new(
        "Give an image with a tag or digest, such as registry.k8s.io/pause:3.10; not 'latest'.",
        v => ImagePattern().IsMatch(v) && !v.EndsWith(":latest", StringComparison.Ordinal));

    /// <summary>The file of a release, as people see it in the repository.</summary>
    /// <param name="release">The release's name.</param>
    public static string PathOf(string release) => $"{Folder}/{release}.yaml";

    /// <summary>Reads the file's text.</summary>
    /// <param name="release">The name that the config asked for.</param>
    /// <param name="text">The text.</param>
    /// <param name="mistakes">Collects what is wrong.</param>
    public static Release Read(string release, string text, Mistakes mistakes)
    {
        var root = new Source(PathOf(release), mistakes).Read(text);
        root.OnlyKnows("name", "kubernetes", "nodes", "addons", "charts", "images");
        var (addOns, charts, images) = (root.Child("addons"), root.Child("charts"), root.Child("images"));
        addOns.Needs(ReleaseParts.AddOns, "Pin the add-on: every cluster runs it.");
        charts.Needs(ReleaseParts.Charts, "Pin the chart with repository and version: every cluster installs it.");
        images.Needs(ReleaseParts.Images, "Pin the image: every cluster runs it.");
        var nodes = root.Child("nodes");
        nodes.OnlyKnows("amiType", "releaseVersion");
        var name = root.Text("name", ObjectName().IsMatch(release) ? new Allowed($"The name must be that of the file: {release}.", v => v == release) : Name);
        return new Release(
            name,
            root.Text("kubernetes", Kubernetes),
            nodes.Text("amiType"),
            nodes.Text("releaseVersion", Allowed.ExactVersion),
            Versions(addOns),
            Charts(charts),
            Images(images));
    }

    private static SortedDictionary<string, string> Versions(Section section) =>
        new(section.Names.ToDictionary(n => n, n => section.Text(n, Allowed.ExactVersion)), StringComparer.Ordinal);

    private static SortedDictionary<string, string> Images(Section section) =>
        new(section.Names.ToDictionary(n => n, n => section.Text(n, Image)), StringComparer.Ordinal);

    private static SortedDictionary<string, ReleaseChart> Charts(Section section)
    {
        var charts = new SortedDictionary<string, ReleaseChart>(StringComparer.Ordinal);
        foreach (var name in section.Names)
        {
            var chart = section.Child(name);
            chart.OnlyKnows("repository", "version", "appVersion");
            charts[name] = new ReleaseChart(chart.Text("repository", Allowed.ChartRepository), chart.Text("version", Allowed.ExactVersion), chart.Text("appVersion", fallback: ""));
        }

        return charts;
    }

    private static bool AtLeastMinimum(string version) =>
        KubernetesPattern().Match(version) is { Success: true } m && int.Parse(m.Groups[1].Value) >= KubernetesMinorMin;

    [GeneratedRegex(@"^1\.(\d{1,3})$")]
    private static partial Regex KubernetesPattern();

    [GeneratedRegex("^(?=.{1,48}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?([.][a-z0-9]([a-z0-9-]*[a-z0-9])?)*$")]
    private static partial Regex ObjectName();

    [GeneratedRegex(@"^[a-z0-9./_-]+(:[\w.-]+)?(@sha256:[0-9a-f]{64})?$")]
    private static partial Regex ImagePattern();
}
