using System.Diagnostics;

namespace Tandem.Rehearsal.Backend;

/// <summary>
/// Only one process at a time moves a kept world on. The lock is the operating system's, so it ends with its process, however that ends. Beside it stands
/// who has it, for the words of those who have to wait.
/// </summary>
internal sealed class WorldLock : IDisposable
{
    /// <summary>Somebody who only looks whether the world is in use holds the lock for a moment; that is waited for. Real time: it is a matter of the disk.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private readonly FileStream _stream;

    private WorldLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock.</summary>
    /// <param name="directory">Where the world is kept; made when missing.</param>
    /// <param name="by">Who takes it.</param>
    /// <exception cref="WorldInUseException">Another process has it.</exception>
    internal static WorldLock Take(string directory, string by)
    {
        Directory.CreateDirectory(directory);
        for (var waited = Stopwatch.StartNew(); ;)
        {
            if (TryOpen(directory) is { } stream)
            {
                File.WriteAllText(HolderPath(directory), by);
                return new(stream);
            }

            if (waited.Elapsed > Patience)
            {
                throw new WorldInUseException(ReadHolder(directory));
            }

            Task.Delay(Pause, TimeProvider.System).GetAwaiter().GetResult();
        }
    }

    /// <summary>Who has the lock; null when nobody has.</summary>
    /// <param name="directory">Where the world is kept.</param>
    internal static string? HolderOf(string directory)
    {
        if (!File.Exists(LockPath(directory)))
        {
            return null;
        }

        using var stream = TryOpen(directory);
        return stream is null ? ReadHolder(directory) : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private static FileStream? TryOpen(string directory)
    {
        try
        {
            return new(LockPath(directory), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(LockPath(directory)))
        {
            return null;
        }
    }

    private static string ReadHolder(string directory) => File.Exists(HolderPath(directory)) ? File.ReadAllText(HolderPath(directory)) : "another process";

    private static string LockPath(string directory) => Path.Combine(directory, "world.lock");

    private static string HolderPath(string directory) => Path.Combine(directory, "world.holder");
}
