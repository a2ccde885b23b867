using System.Text;
using System.Text.Json;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Store;

/// <summary>Reads a journal and checks its chain, line by line. The first line that is not as it was written is named.</summary>
/// <param name="place">The journal, for the message.</param>
/// <param name="whatToDo">What to do about a broken one.</param>
/// <param name="moveAside">How to set aside a journal of the earlier format.</param>
internal sealed class JournalReading(string place, string whatToDo, string moveAside)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The journal that some bytes are.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="head">How far it was written; it may have been written further since.</param>
    /// <exception cref="JournalBrokenException">The chain does not hold.</exception>
    internal Journal Read(byte[] bytes, JournalHead? head)
    {
        var text = Decode(bytes);
        var lines = new List<JournalLine>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0)
            {
                throw Broken(lines, $"has no end of line after {text.Length - at} characters: it was half written, or cut off");
            }

            lines.Add(Line(text[at..end], lines));
            at = end + 1;
        }

        CheckEnd(lines, head ?? new(0, JournalLine.Start));
        return new(text, lines);
    }

    private JournalLine Line(string text, List<JournalLine> before)
    {
        var line = Parse(text, before);
        var number = before.Count + 1;
        var prev = before.Count == 0 ? JournalLine.Start : before[^1].Hash;
        var what = line switch
        {
            { V: 1 } => $"has format 1, of an earlier release; this one writes format {JournalLine.Format} and mixes nothing into it. Finish what is unfinished with the release that began it, then {moveAside}",
            { V: not JournalLine.Format } => $"has format {line.V}, expected {JournalLine.Format}: it was changed, or a newer tandem wrote it; then use that one",
            _ when JournalLine.Expected(text) != text => $"was changed: its text has the hash {JournalLine.ExpectedHash(text) ?? "of no line"}, written is {line.Hash ?? "none"}",
            _ when line.N != number => $"has number {line.N}, expected {number}: a line was removed, inserted or moved",
            _ when line.Prev != prev => $"follows a line with the hash {line.Prev}, expected {prev}: the line before it was replaced",
            _ when before.Count > 0 && line.Fencing < before[^1].Fencing => $"was written under lease {line.Fencing}, expected {before[^1].Fencing} or later: its writer had lost the lease",
            { Entry: null, Taken: null } => "records nothing",
            _ => null,
        };
        return what is null ? line : throw Broken(before, what);
    }

    private void CheckEnd(List<JournalLine> lines, JournalHead head)
    {
        if (lines.Count < head.Lines)
        {
            throw Broken(lines, $"is missing: {head.Lines} lines were written, {lines.Count} are there");
        }

        if (head.Lines > 0 && lines[(int)head.Lines - 1].Hash != head.Hash)
        {
            throw Broken(lines[..((int)head.Lines - 1)], $"was replaced: its hash is {lines[(int)head.Lines - 1].Hash}, written was {head.Hash}");
        }
    }

    private JournalLine Parse(string text, List<JournalLine> before)
    {
        try
        {
            return JournalLine.Parse(text);
        }
        catch (JsonException e)
        {
            throw Broken(before, text.Length == 0 ? "is empty, expected an entry" : $"cannot be read: {e.Message}");
        }
    }

    private string Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var good = bytes.AsSpan(0, Math.Max(0, e.Index)).Count((byte)'\n') + 1;
            throw new JournalBrokenException(place, good, "is no UTF-8 text: it was changed", whatToDo, []);
        }
    }

    private JournalBrokenException Broken(List<JournalLine> before, string what) =>
        new(place, before.Count + 1, what, whatToDo, [.. before.Select(l => l.Entry).OfType<JournalEntry>()]);
}
