using System.Text;

namespace Tandem.Switchover.Store;

/// <summary>Replaces a file as a whole: a reader, and a crash, see the old text or the new.</summary>
internal static class AtomicFile
{
    internal static void Write(string path, string text)
    {
        var next = path + ".next";
        try
        {
            using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(next, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path} could not be written: {e.Message}", e);
        }
    }
}
