using System.Text;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Store;

/// <summary>A journal whose chain holds.</summary>
/// <param name="Text">Its text: every line ends with a line feed.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record Journal(string Text, IReadOnlyList<JournalLine> Lines)
{
    /// <summary>A journal in which nothing is written.</summary>
    internal static Journal Empty { get; } = new("", []);

    internal IReadOnlyList<JournalEntry> Entries => [.. Lines.Select(l => l.Entry).OfType<JournalEntry>()];

    internal JournalHead Head => Lines.Count == 0 ? new(0, JournalLine.Start) : new(Lines.Count, Lines[^1].Hash!);

    /// <summary>The highest number of a lease that was written under. 0 when there is none.</summary>
    internal long Fencing => Lines.Count == 0 ? 0 : Lines[^1].Fencing;

    internal byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    /// <summary>The journal with one entry more.</summary>
    internal Journal With(long fencing, JournalEntry entry) => Followed(new(JournalLine.Format, Lines.Count + 1, Head.Hash, fencing, null, entry, null));

    /// <summary>The journal with the record of a lease that was taken.</summary>
    internal Journal With(Lease taken) =>
        Followed(new(JournalLine.Format, Lines.Count + 1, Head.Hash, taken.Fencing, new(taken.Holder.ToString(), taken.Operation, taken.Acquired), null, null));

    /// <summary>Whether this very line, at its place, is in the journal.</summary>
    internal bool Has(JournalLine line) => Lines.Count >= line.N && Lines[(int)line.N - 1].Hash == line.Hash;

    private Journal Followed(JournalLine line) => new(Text + line.Text + "\n", [.. Lines, line.Hashed()]);
}
