using Tandem.Cli.Backends;
using Tandem.Cli.Commands;
using Tandem.Rehearsal.Backend;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Cli.Clusters;

/// <summary>The files of a cluster list as a verb finds them: the project's, or the rehearsal's own once it has changed one.</summary>
internal static class ListFiles
{
    /// <summary>The folder of lists that are the rehearsal's own, relative to the project; null with the real backend.</summary>
    internal static string? OwnFolder(VerbContext context) =>
        context.Kind == BackendKind.Rehearsal ? RehearsalBackend.ListsIn(context.Project, Path.Combine(context.Project, RehearsalWorld.Directory)) : null;

    /// <summary>The files.</summary>
    internal static ClusterFiles Of(VerbContext context, string environment) => OwnClusterLists.Of(context.Project, OwnFolder(context), environment);

    /// <summary>The primary's name for a screen that shows other things: a list that cannot be read stands in the way of nothing there.</summary>
    internal static string PrimaryOf(VerbContext context, FleetEnvironment environment)
    {
        var (files, mistakes) = (Of(context, environment.Name), new Mistakes());
        var history = files.Read(context.Project, environment, mistakes);
        return mistakes.All.Count > 0 ? $"unknown ({files.ListFile} has mistakes, tandem clusters {environment.Name} tells them)" : history.List.Primary?.Name ?? "none";
    }
}
