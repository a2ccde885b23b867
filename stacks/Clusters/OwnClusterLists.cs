namespace Tandem.Stacks.Clusters;

/// <summary>
/// Where the files of cluster lists are: in <c>clusters/</c> of the project. A rehearsal has lists of its own, so that practising changes none that
/// production is run by; until it has changed one, it reads the project's.
/// </summary>
public static class OwnClusterLists
{
    private static readonly AsyncLocal<string?> Own = new();

    /// <summary>The files of an environment.</summary>
    /// <param name="root">The project's directory.</param>
    /// <param name="environment">The environment.</param>
    public static ClusterFiles Of(string root, string environment) => Of(root, Own.Value, environment);

    /// <summary>The files of an environment, where there may be lists of its own.</summary>
    /// <param name="root">The project's directory.</param>
    /// <param name="own">The folder of those, relative to the project; null for none.</param>
    /// <param name="environment">The environment.</param>
    public static ClusterFiles Of(string root, string? own, string environment) =>
        own is not null && new ClusterFiles(own, environment) is var files && File.Exists(Path.Combine(root, files.EventFile)) ? files : new(ClusterFiles.Folder, environment);

    /// <summary>Where a file of the rehearsal's own is, beside its lists, relative to the project; null where the current flow is no rehearsal that is kept.</summary>
    /// <param name="file">The file, as the project would have it.</param>
    internal static string? Beside(string file) => Own.Value is { } lists ? $"{Path.GetDirectoryName(lists)}/{file}" : null;

    /// <summary>The stacks that the current asynchronous flow runs read lists there, until the answer is disposed of.</summary>
    /// <param name="folder">The folder, relative to the project; null for the project's own lists.</param>
    public static IDisposable Use(string? folder)
    {
        var before = Own.Value;
        Own.Value = folder;
        return new Ending(before);
    }

    private sealed class Ending(string? before) : IDisposable
    {
        public void Dispose() => Own.Value = before;
    }
}
