namespace Pulumi;

/// <summary>A file, text or address whose content a resource takes.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(object content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <summary>Path, text or address, or the members of an archive.</summary>
    internal object Content { get; }
}
