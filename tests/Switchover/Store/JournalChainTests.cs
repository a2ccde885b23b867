using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Tests.Switchover.Store;

/// <summary>Whatever is done to a journal, the first line that is not as it was written is named.</summary>
public sealed class JournalChainTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly Journal Five = Enumerable.Range(1, 5).Aggregate(Journal.Empty, (journal, n) => journal.With(n / 2, Entry(n)));
    private static readonly string[] Lines = Five.Text.TrimEnd('\n').Split('\n');

    [Fact]
    public void A_journal_is_read_as_it_was_written()
    {
        var read = Read(Five.Text);

        Assert.Equal(["says 1", "says 2", "says 3", "says 4", "says 5"], read.Entries.Select(e => e.Says));
        Assert.Equal(Five.Head, read.Head);
        Assert.Equal(2, read.Fencing);
    }

    [Fact]
    public void A_line_that_was_changed() => Names(3, $"was changed: its text has the hash {JournalLine.ExpectedHash(Changed)}, written is {Five.Lines[2].Hash}", [Lines[0], Lines[1], Changed, Lines[3], Lines[4]]);

    [Fact]
    public void A_line_that_was_removed() => Names(2, "has number 3, expected 2: a line was removed, inserted or moved", [Lines[0], Lines[2], Lines[3], Lines[4]]);

    [Fact]
    public void The_last_line_that_was_removed() => Names(5, "is missing: 5 lines were written, 4 are there", Lines[..4]);

    [Fact]
    public void A_line_that_was_inserted() => Names(3, "has number 2, expected 3: a line was removed, inserted or moved", [Lines[0], Lines[1], Lines[1], Lines[2], Lines[3], Lines[4]]);

    [Fact]
    public void Lines_that_were_put_in_another_order() => Names(3, "has number 4, expected 3: a line was removed, inserted or moved", [Lines[0], Lines[1], Lines[3], Lines[2], Lines[4]]);

    [Fact]
    public void An_empty_line() => Names(2, "is empty, expected an entry", [Lines[0], "", .. Lines[1..]]);

    [Fact]
    public void A_line_that_is_no_json() => Names(1, "cannot be read: ", ["?", .. Lines[1..]]);

    [Fact]
    public void A_line_that_was_replaced_with_a_hash_of_its_own()
    {
        var forged = new JournalLine(JournalLine.Format, 3, Five.Lines[1].Hash!, 1, null, Entry(3) with { Says = "forged" }, null);

        Names(4, $"follows a line with the hash {Five.Lines[2].Hash}, expected {forged.Hashed().Hash}: the line before it was replaced", [Lines[0], Lines[1], forged.Text, Lines[3], Lines[4]]);
    }

    [Fact]
    public void A_last_line_that_was_replaced_with_a_hash_of_its_own()
    {
        var forged = new JournalLine(JournalLine.Format, 5, Five.Lines[3].Hash!, 2, null, Entry(5) with { Says = "forged" }, null);

        Names(5, $"was replaced: its hash is {forged.Hashed().Hash}, written was {Five.Head.Hash}", [.. Lines[..4], forged.Text]);
    }

    [Fact]
    public void A_line_of_a_writer_who_had_lost_the_lease()
    {
        var late = Five.With(1, Entry(6));

        Broken(6, "was written under lease 1, expected 2 or later: its writer had lost the lease", late.Text, late.Head);
    }

    [Fact]
    public void A_last_line_that_was_half_written() =>
        Broken(5, "has no end of line after 20 characters: it was half written, or cut off", Five.Text[..(Five.Text.LastIndexOf('\n', Five.Text.Length - 2) + 21)], Five.Head);

    [Fact]
    public void A_journal_of_the_earlier_release() =>
        Names(1, "has format 1, of an earlier release; this one writes format 2 and mixes nothing into it. Finish what is unfinished with the release that began it, then move it away", ["{\"v\":1,\"n\":1,\"entry\":null}"]);

    [Fact]
    public void A_journal_of_a_later_release() =>
        Names(1, "has format 3, expected 2: it was changed, or a newer tandem wrote it; then use that one", ["{\"v\":3,\"n\":1}"]);

    [Fact]
    public void Any_single_edit_of_its_bytes_is_found()
    {
        var bytes = Encoding.UTF8.GetBytes(Five.Text);
        var edits =
            from kind in Gen.Choose(0, 2)
            from at in Gen.Choose(0, bytes.Length - 1)
            from value in Gen.Choose(0, 255)
            where kind != 0 || bytes[at] != value
            select kind switch
            {
                0 => [.. bytes[..at], (byte)value, .. bytes[(at + 1)..]],
                1 => [.. bytes[..at], (byte)value, .. bytes[at..]],
                _ => (byte[])[.. bytes[..at], .. bytes[(at + 1)..]],
            };

        Prop.ForAll(edits.ToArbitrary(), IsFound).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void Any_single_edit_of_its_lines_is_found()
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            Assert.True(IsFound(Join([.. Lines[..i], .. Lines[(i + 1)..]])), $"line {i} removed");
            for (var j = 0; j < Lines.Length; j++)
            {
                Assert.True(IsFound(Join([.. Lines[..j], Lines[i], .. Lines[j..]])), $"line {i} once more before {j}");
                List<string> moved = [.. Lines[..i], .. Lines[(i + 1)..]];
                moved.Insert(j, Lines[i]);
                Assert.True(i == j || IsFound(Join(moved)), $"line {i} moved to {j}");
            }
        }
    }

    private static string Changed => Lines[2].Replace("says 3", "says 4", StringComparison.Ordinal);

    private static bool IsFound(byte[] bytes)
    {
        try
        {
            Reading.Read(bytes, Five.Head);
            return false;
        }
        catch (JournalBrokenException e)
        {
            return e.Line is >= 1 and <= 6;
        }
    }

    private static void Names(int line, string what, string[] lines) => Broken(line, what, Encoding.UTF8.GetString(Join(lines)), Five.Head);

    private static void Broken(int line, string what, string text, JournalHead head)
    {
        var error = Assert.Throws<JournalBrokenException>(() => Reading.Read(Encoding.UTF8.GetBytes(text), head));
        Assert.StartsWith($"the journal line {line} {what}", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written. Do this", error.Message, StringComparison.Ordinal);
        Assert.Equal((line, line - 1), (error.Line, error.Intact.Count));
    }

    private static JournalReading Reading => new("the journal", "Do this", "move it away");

    private static Journal Read(string text) => Reading.Read(Encoding.UTF8.GetBytes(text), Five.Head);

    private static byte[] Join(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n")));

    private static JournalEntry Entry(int n) => new("prod-1", JournalEvent.Intent, "warm-target", 1, "cafe", Noon, $"says {n}");
}
