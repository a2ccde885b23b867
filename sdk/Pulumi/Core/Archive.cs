using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Many files' content.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(object content)
        : base(content)
    {
    }
}

/// <summary>An archive that is put together from assets and archives.</summary>
/// <param name="assets">The members, by their path in the archive.</param>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive(assets.ToImmutableDictionary());

/// <summary>A local archive file or folder.</summary>
/// <param name="path">Path, relative to the program's folder.</param>
public sealed class FileArchive(string path) : Archive(path);

/// <summary>An archive that the engine downloads.</summary>
/// <param name="uri">Address: http, https or file.</param>
public sealed class RemoteArchive(string uri) : Archive(uri);
