using System.Text;
using System.Text.Json;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Store;

/// <summary><c>journal.jsonl</c>: one JSON object a line, numbered from 1; lines are only ever added.</summary>
/// <param name="folder">The environment's folder.</param>
internal sealed class JournalFile(string folder)
{
    private const int FormatVersion = 1;
    private readonly string _path = Path.Combine(folder, "journal.jsonl");

    private sealed record Line(int V, long N, JournalEntry Entry);

    internal IReadOnlyList<JournalEntry> Read() => [.. ReadLines().Select(l => l.Entry)];

    internal void Append(JournalEntry entry)
    {
        var lines = ReadLines();
        var text = new StringBuilder(File.Exists(_path) ? File.ReadAllText(_path) : "");
        text.Append(JsonSerializer.Serialize(new Line(FormatVersion, lines.Count + 1, entry), StoreJson.OneLine)).Append('\n');
        AtomicFile.Write(_path, text.ToString());
    }

    private List<Line> ReadLines()
    {
        var lines = new List<Line>();
        foreach (var text in File.Exists(_path) ? File.ReadAllLines(_path) : [])
        {
            var line = Parse(text, lines.Count + 1);
            if (line.V != FormatVersion || line.N != lines.Count + 1)
            {
                throw new StoreException($"{_path} line {lines.Count + 1}: has format {line.V} and number {line.N}, expected format {FormatVersion} and number {lines.Count + 1}. The journal was changed by hand or by a newer tandem; nothing was written");
            }

            lines.Add(line);
        }

        return lines;
    }

    private Line Parse(string text, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text, StoreJson.OneLine) ?? throw new JsonException("the line is null");
        }
        catch (JsonException e)
        {
            throw new StoreException($"{_path} line {number} is not readable: {e.Message}. Nothing was written", e);
        }
    }
}
