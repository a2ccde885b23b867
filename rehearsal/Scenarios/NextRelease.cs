using System.Globalization;
using System.Text.RegularExpressions;
using Tandem.Rehearsal.Backend;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Switchover.Names;
using Tandem.Switchover.Releases;

namespace Tandem.Rehearsal.Scenarios;

/// <summary>The release after the one that an environment is configured for: the next Kubernetes minor, and nothing else that is new. Written into the copy of the project.</summary>
internal static partial class NextRelease
{
    /// <summary>The release that the first cluster of an environment is configured for.</summary>
    /// <exception cref="RehearsalException">There is no such environment, or no such release.</exception>
    internal static string Current(ScratchProject project, string environment)
    {
        var cluster = EnvironmentOf(project, environment).Clusters[0].Name;
        var release = StackFile.Read(project.Root, cluster).Values.GetValueOrDefault(ConfigKeys.Release, "");
        return project.Has(ReleaseFile.PathOf(release)) ? release : throw new RehearsalException($"Pulumi.{cluster}.yaml asks for release '{release}', and there is no {ReleaseFile.PathOf(release)}.");
    }

    /// <summary>Writes the next release and answers with its name.</summary>
    internal static string Write(ScratchProject project, string environment)
    {
        var current = Current(project, environment);
        var next = $"{current}-next";
        var text = project.Read(ReleaseFile.PathOf(current)).Replace($"name: \"{current}\"", $"name: \"{next}\"", StringComparison.Ordinal);
        var minor = int.Parse(KubernetesLine().Match(text).Groups["minor"].Value, CultureInfo.InvariantCulture);

        // Node image, kube-proxy and the images that follow the minor begin with it too.
        project.Write(ReleaseFile.PathOf(next), text.Replace(Minor(minor), Minor(minor + 1), StringComparison.Ordinal));
        return next;
    }

    /// <summary>An environment of the copy.</summary>
    /// <exception cref="RehearsalException">There is none by that name.</exception>
    internal static FleetEnvironment EnvironmentOf(ScratchProject project, string environment)
    {
        var mistakes = new Mistakes();
        var fleet = FleetFile.Read(project.Read(FleetFile.Name), mistakes);
        mistakes.ThrowIfAny(FleetFile.Name);
        return fleet.Environments.TryGetValue(environment, out var found) ? found : throw new RehearsalException($"there is no environment '{environment}' in {FleetFile.Name}.");
    }

    /// <summary>What the copy's files say of releases.</summary>
    internal static ReleaseBook BookFor(ScratchProject project, string environment)
    {
        var (shelf, found) = (ReleaseShelf.Read(project.Root), EnvironmentOf(project, environment));
        return new(shelf.Kubernetes, shelf.Files, shelf.Charts, shelf.InUse) { Advice = shelf.Advice, WhyNotHere = release => shelf.WhyNot(release, found) };
    }

    /// <summary>Writes into the copy's record that a release may come to an environment.</summary>
    internal static void Promote(ScratchProject project, string release, string environment, DateTimeOffset at, string says) =>
        ReleaseRecordFile.Append(Path.Combine(project.Root, ReleaseRecordFile.Name), [new(at, RecordEvent.Promoted, release, environment, ReleaseShelf.Read(project.Root).Files[release], says)]);

    private static string Minor(int minor) => string.Create(CultureInfo.InvariantCulture, $"1.{minor}");

    [GeneratedRegex(@"kubernetes: ""1\.(?<minor>\d+)""")]
    private static partial Regex KubernetesLine();
}
