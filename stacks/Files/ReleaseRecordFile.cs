using System.Text;
using Tandem.Stacks.Configuration;

namespace Tandem.Stacks.Files;

/// <summary>
/// <c>releases/record.txt</c>: a line for each fact, added at the end and never changed. It is committed; two branches that both added lines merge to both.
/// A rehearsal keeps a record of its own beside it, so that nothing that was only simulated counts for the real environments.
/// </summary>
public static class ReleaseRecordFile
{
    /// <summary>The file, as people see it in the repository.</summary>
    public const string Name = ReleaseFile.Folder + "/record.txt";

    private const string Advice = "A line is: time, 'runs' or 'promoted', release, cluster or environment, fingerprint of the release's file or '-', words. Take the line from the file's history.";
    private static readonly AsyncLocal<string?> Another = new();

    /// <summary>Lets the current asynchronous flow read another file besides, until the answer is disposed of.</summary>
    /// <param name="path">The path of the file; it need not exist.</param>
    public static IDisposable Beside(string? path)
    {
        var before = Another.Value;
        Another.Value = path;
        return new Ending(before);
    }

    /// <summary>Reads the record of a project, and that of the rehearsal beside it. No file is an empty record.</summary>
    /// <param name="root">The project's root directory.</param>
    /// <param name="mistakes">Collects what is wrong.</param>
    public static ReleaseRecord Read(string root, Mistakes mistakes)
    {
        var lines = LinesOf(Path.Combine(root, Name), Name, mistakes);
        return Another.Value is { } beside ? new([.. lines, .. LinesOf(beside, beside, mistakes)]) : new(lines);
    }

    /// <summary>Adds lines at the end: all of them or none, and on the disk when this returns.</summary>
    /// <param name="path">The path of the file; made where there is none.</param>
    /// <param name="lines">The lines.</param>
    /// <exception cref="IOException">It cannot be written, or another process writes it at this moment.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static void Append(string path, IReadOnlyList<RecordLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var text = string.Concat(lines.Select(l => $"{l}\n"));
        file.Write(Encoding.UTF8.GetBytes(EndsInALine(file) ? text : $"\n{text}"));
        file.Flush(flushToDisk: true);
    }

    private static bool EndsInALine(FileStream file)
    {
        if (file.Length == 0)
        {
            return true;
        }

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }

    private static List<RecordLine> LinesOf(string path, string name, Mistakes mistakes)
    {
        var lines = new List<RecordLine>();
        if (!File.Exists(path))
        {
            return lines;
        }

        foreach (var (index, text) in File.ReadAllLines(path).Index().Where(l => l.Item.Trim() is { Length: > 0 } line && line[0] != '#'))
        {
            if (RecordLine.Read(text) is { } line)
            {
                lines.Add(line);
            }
            else
            {
                mistakes.Add(new Mistake($"{name}:{index + 1}", "", $"'{text.Trim()}' is no line of the record", Advice));
            }
        }

        return lines;
    }

    private sealed class Ending(string? before) : IDisposable
    {
        public void Dispose() => Another.Value = before;
    }
}
