using System.Text.Json;

namespace Tandem.Switchover.Store;

/// <summary>
/// <c>journal.jsonl</c>, and beside it <c>journal.head</c>, which says how far it was written. The journal is replaced first and the head after it: a
/// crash between the two leaves a journal that is one line ahead of its head, which is whole. A power cut may leave the head empty, because waiting for the
/// disk twice would double the time of an append; then the end of the journal is not checked until the next one.
/// </summary>
/// <param name="folder">The environment's folder.</param>
internal sealed class JournalFile(string folder)
{
    private readonly string _path = Path.Combine(folder, "journal.jsonl");
    private readonly string _head = Path.Combine(folder, "journal.head");

    /// <summary>The journal. The head is read first, because a writer may be at work: it writes the head last.</summary>
    /// <exception cref="JournalBrokenException">Its chain does not hold.</exception>
    internal Journal Read()
    {
        var head = ReadHead();
        var journal = new JournalReading(_path, WhatToDo, $"move {_path} away").Read(AtomicFile.Read(_path) ?? [], head);
        return head is null && !File.Exists(_head) && journal.Lines.Count > 1
            ? throw new JournalBrokenException(_head, 1, $"is missing, expected how many lines {_path} has", WhatToDo, journal.Entries)
            : journal;
    }

    internal void Write(Journal journal)
    {
        AtomicFile.Write(_path, journal.Bytes);
        AtomicFile.Write(_head, JsonSerializer.SerializeToUtf8Bytes(journal.Head, StoreJson.OneLine), survivesPowerCut: false);
    }

    private string WhatToDo => $"Put it back from a copy. Without one, read {_path}, make sure that nothing is unfinished, and move it away together with {Path.GetFileName(_head)}: a new journal begins";

    private JournalHead? ReadHead()
    {
        try
        {
            return AtomicFile.Read(_head) is { Length: > 0 } bytes ? JsonSerializer.Deserialize<JournalHead>(bytes, StoreJson.OneLine) : null;
        }
        catch (JsonException e)
        {
            throw new JournalBrokenException(_head, 1, $"cannot be read: {e.Message}", WhatToDo, []);
        }
    }
}
