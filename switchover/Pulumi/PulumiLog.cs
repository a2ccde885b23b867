using System.Globalization;
using System.Text;

namespace Tandem.Switchover.Pulumi;

/// <summary>
/// What pulumi was asked and what it said, in one file for each process: <c>FOLDER/20261120T120000Z-PID.log</c>. Standard output of commands that show
/// secrets in the clear is never handed to it; in the others pulumi writes <c>[secret]</c> itself.
/// </summary>
/// <param name="folder">Where the files are kept; null keeps none.</param>
/// <param name="time">The time of each line.</param>
internal sealed class PulumiLog(string? folder, TimeProvider time) : IDisposable
{
    /// <summary>How large one file becomes; what comes later is left out, and the last line says so.</summary>
    internal const int BytesMax = 8 * 1024 * 1024;

    /// <summary>How many files are kept in a folder; the oldest go first.</summary>
    internal const int FilesMax = 50;

    private readonly Lock _lock = new();
    private StreamWriter? _file;
    private bool _isClosed = folder is null;

    /// <summary>The file; null while nothing was written, or where it could not be.</summary>
    internal string? FilePath { get; private set; }

    /// <summary>A command begins.</summary>
    /// <param name="call">What is asked.</param>
    internal void Begin(PulumiCall call) => Write($"$ {call.Line}");

    /// <summary>A line of standard output.</summary>
    /// <param name="line">The line.</param>
    internal void Out(string line) => Write($"  {line}");

    /// <summary>A line of standard error.</summary>
    /// <param name="line">The line.</param>
    internal void Error(string line) => Write($"! {line}");

    /// <summary>A command ended, or the adapter itself has something to say.</summary>
    /// <param name="says">In words.</param>
    internal void Note(string says) => Write($"# {says}");

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isClosed = true;
            _file?.Dispose();
        }
    }

    private void Write(string text)
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return;
            }

            try
            {
                _file ??= Open();
                _file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():HH:mm:ss}Z {text}"));
                if (_file.BaseStream.Length > BytesMax)
                {
                    _file.WriteLine($"# the rest is left out: this file has reached {BytesMax / 1024 / 1024} MiB");
                    _isClosed = true;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A log that cannot be written stops no switchover; the errors quote the lines that matter.
                (_isClosed, FilePath) = (true, null);
            }
        }
    }

    private StreamWriter Open()
    {
        Directory.CreateDirectory(folder!);
        FilePath = Path.Combine(folder!, string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}-{Environment.ProcessId}.log"));
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new StreamWriter(FilePath, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), options) { AutoFlush = true };
        Prune();
        return file;
    }

    private void Prune()
    {
        foreach (var old in Directory.GetFiles(folder!, "*.log").OrderDescending(StringComparer.Ordinal).Skip(FilesMax))
        {
            File.Delete(old);
        }
    }
}
