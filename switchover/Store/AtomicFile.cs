namespace Tandem.Switchover.Store;

/// <summary>Replaces a file as a whole: a reader, and a crash, see the old bytes or the new.</summary>
internal static class AtomicFile
{
    /// <param name="path">The file.</param>
    /// <param name="bytes">The new bytes.</param>
    /// <param name="survivesPowerCut">Whether they are on the disk when this returns. Without it, a power cut may leave an empty file.</param>
    internal static void Write(string path, byte[] bytes, bool survivesPowerCut = true)
    {
        var next = path + ".next";
        try
        {
            using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(survivesPowerCut);
            }

            File.Move(next, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path} could not be written: {e.Message}", e);
        }
    }

    /// <summary>The file's bytes; null when there is no such file.</summary>
    internal static byte[]? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path} could not be read: {e.Message}", e);
        }
    }
}
