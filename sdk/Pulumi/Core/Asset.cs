namespace Pulumi;

/// <summary>One file's content.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string content)
        : base(content)
    {
    }
}

/// <summary>The content of a local file.</summary>
/// <param name="path">Path, relative to the program's folder.</param>
public sealed class FileAsset(string path) : Asset(path);

/// <summary>Content that is given as text.</summary>
/// <param name="text">The text.</param>
public sealed class StringAsset(string text) : Asset(text);

/// <summary>Content that the engine downloads.</summary>
/// <param name="uri">Address: http, https or file.</param>
public sealed class RemoteAsset(string uri) : Asset(uri);
