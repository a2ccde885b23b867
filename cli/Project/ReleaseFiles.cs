using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Stacks.Settings;
using Tandem.Switchover.Names;
using Tandem.Switchover.Releases;

namespace Tandem.Cli.Project;

/// <summary>What the project's files say of releases, in the terms of the switchover.</summary>
internal static class ReleaseFiles
{
    /// <summary>The releases as they look from an environment.</summary>
    /// <param name="project">The project's directory.</param>
    /// <param name="environment">The environment that they are to come to.</param>
    /// <exception cref="SettingsException">The record has a line that is none.</exception>
    internal static ReleaseBook BookFor(string project, FleetEnvironment environment)
    {
        var shelf = ReleaseShelf.Read(project);
        return new(shelf.Kubernetes, shelf.Files, shelf.Charts, shelf.InUse)
        {
            Advice = shelf.Advice,
            WhyNotHere = release => shelf.WhyNot(release, environment),
            FingerprintWith = (cluster, config, release) => FingerprintOf(new GivenConfig(cluster, project, config).With(ConfigKeys.Release, release)),
        };
    }

    private static string? FingerprintOf(GivenConfig config)
    {
        try
        {
            return Fingerprint.Of(SettingsReader.Cluster(config));
        }
        catch (SettingsException)
        {
            // The stack's own preview tells every mistake of its config; it is asked before anything is changed.
            return null;
        }
    }
}
