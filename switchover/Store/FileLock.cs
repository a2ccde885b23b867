using System.Diagnostics;

namespace Tandem.Switchover.Store;

/// <summary>An exclusive lock between processes on one disk, held for the moment of one write.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock, waiting for another process at most ten seconds. The wait is for a disk, not for the world, so it is real time.</summary>
    internal static async Task<FileLock> TakeAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, ".lock");
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Directory.CreateDirectory(folder);
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (UnauthorizedAccessException e)
            {
                throw new StoreException($"{folder} cannot be written. The journal and the lease are kept there: make it writable, or name another directory", e);
            }
            catch (IOException e) when (e is DirectoryNotFoundException or PathTooLongException || waited.Elapsed > Patience || !File.Exists(path))
            {
                throw new StoreException($"{path} could not be locked within {Patience.TotalSeconds} s: {e.Message}", e);
            }
            catch (IOException)
            {
                await Task.Delay(Pause, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
