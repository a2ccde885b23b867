using System.Text;

namespace Tandem.Switchover.Store;

/// <summary>A text in a file. Processes that share the disk take turns by a lock file.</summary>
/// <param name="path">The file; its folder is made when missing.</param>
/// <param name="place">How it is called in a message.</param>
/// <param name="lockFolder">Where the lock file is: not beside the text, which may be committed.</param>
public sealed class TextFile(string path, string place, string lockFolder) : IVersionedText
{
    /// <inheritdoc/>
    public string Place => place;

    /// <inheritdoc/>
    public Task<string?> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(Read());

    /// <inheritdoc/>
    public async Task<bool> ReplaceAsync(string? seen, string next, CancellationToken cancellationToken)
    {
        using var held = await FileLock.TakeAsync(lockFolder, cancellationToken).ConfigureAwait(false);
        var now = Read();
        if (now == next)
        {
            return true;
        }

        if (now != seen)
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(next));
        return true;
    }

    /// <summary>As git may have checked it out: line ends are not part of what it says.</summary>
    private string? Read() => AtomicFile.Read(path) is { } bytes ? Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n") : null;
}
