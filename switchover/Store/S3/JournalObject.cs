using System.Globalization;

namespace Tandem.Switchover.Store.S3;

/// <summary>
/// <c>journal.jsonl</c> in a bucket. Its metadata say how many lines it has and the hash of the last; they are written by the same request, so they always
/// agree. A number of a lease is never raised in the metadata alone: an ETag is a hash of the bytes, so <c>If-Match</c> would not notice it.
/// </summary>
/// <param name="place">How it is called in a message.</param>
internal sealed class JournalObject(string place)
{
    private const string Lines = "tandem-lines";
    private const string Hash = "tandem-hash";

    private string WhatToDo => $"Put back the version before it (aws s3api list-object-versions, then copy-object). Without one, read it, make sure that nothing is unfinished, and move it away (aws s3 mv): a new journal begins. docs/journal.md has the commands";

    /// <summary>The journal that an object holds; an empty one for no object.</summary>
    /// <exception cref="JournalBrokenException">Its chain does not hold.</exception>
    internal Journal Read(StoredObject? stored)
    {
        if (stored is null)
        {
            return Journal.Empty;
        }

        var head = HeadOf(stored.Metadata);
        var journal = new JournalReading(place, WhatToDo, $"move it away (aws s3 mv {place} {place}.old)").Read(stored.Bytes, head);
        return journal.Head == head
            ? journal
            : throw new JournalBrokenException(place, (head?.Lines ?? 0) + 1, "was not written by tandem: the object's metadata do not speak of it", WhatToDo, journal.Entries);
    }

    internal static NewObject Write(Journal journal) => new(journal.Bytes, new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [Lines] = journal.Head.Lines.ToString(CultureInfo.InvariantCulture),
        [Hash] = journal.Head.Hash,
    });

    private static JournalHead? HeadOf(IReadOnlyDictionary<string, string> metadata) =>
        metadata.TryGetValue(Hash, out var hash) && long.TryParse(metadata.GetValueOrDefault(Lines), NumberStyles.None, CultureInfo.InvariantCulture, out var lines) ? new(lines, hash) : null;
}
