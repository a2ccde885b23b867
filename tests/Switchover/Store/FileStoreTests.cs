using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Tests.Switchover.Store;

public sealed class FileStoreTests : StoreContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tandem-store-");

    public void Dispose() => _folder.Delete(recursive: true);

    protected override IOperationStore Open() => new FileOperationStore(_folder.FullName);

    [Fact]
    public async Task A_journal_on_disk_is_a_line_an_entry_that_a_person_can_read()
    {
        await WriteAsync("one", "two");

        Golden.Verify(File.ReadAllText(PathOf("journal.jsonl")) + File.ReadAllText(PathOf("journal.head")));
    }

    [Fact]
    public async Task A_crash_between_the_journal_and_its_head_leaves_a_journal_that_is_read_and_written_on()
    {
        var lease = await WriteAsync("one", "two");
        var head = File.ReadAllText(PathOf("journal.head"));
        await Open().AppendAsync(lease, Entry("three"), None);
        File.WriteAllText(PathOf("journal.head"), head);

        Assert.Equal(3, (await Open().ReadJournalAsync("prod", None)).Count);
        await Open().AppendAsync(lease, Entry("four"), None);
        Assert.Equal(["one", "two", "three", "four"], (await Open().ReadJournalAsync("prod", None)).Select(e => e.Says));
    }

    [Fact]
    public async Task A_power_cut_that_leaves_an_empty_head_leaves_a_journal_that_is_read_and_written_on()
    {
        var lease = await WriteAsync("one", "two");
        File.WriteAllText(PathOf("journal.head"), "");

        Assert.Equal(2, (await Open().ReadJournalAsync("prod", None)).Count);
        await Open().AppendAsync(lease, Entry("three"), None);
        Assert.StartsWith("{\"lines\":3,", File.ReadAllText(PathOf("journal.head")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crash_while_a_new_file_is_written_beside_the_old_leaves_the_old()
    {
        var lease = await WriteAsync("one");
        File.WriteAllText(PathOf("journal.jsonl.next"), "{\"v\":2,\"n\":1,\"pr");

        await Open().AppendAsync(lease, Entry("two"), None);

        Assert.Equal(2, (await Open().ReadJournalAsync("prod", None)).Count);
    }

    [Fact]
    public async Task Lines_that_were_removed_from_the_end_are_missed()
    {
        await WriteAsync("one", "two", "three");
        var file = PathOf("journal.jsonl");
        File.WriteAllLines(file, File.ReadAllLines(file)[..1]);

        var error = await Assert.ThrowsAsync<JournalBrokenException>(() => Open().ReadJournalAsync("prod", None));

        Assert.Equal(
            $"{file} line 2 is missing: 3 lines were written, 1 are there. Nothing was written. Put it back from a copy. Without one, read {file}, make sure that nothing is unfinished, and move it away together with journal.head: a new journal begins", error.Message);
        Assert.Equal((2, 1), (error.Line, error.Intact.Count));
    }

    [Fact]
    public async Task A_head_that_was_removed_is_missed()
    {
        await WriteAsync("one", "two");
        File.Delete(PathOf("journal.head"));

        var error = await Assert.ThrowsAsync<JournalBrokenException>(() => Open().ReadJournalAsync("prod", None));

        Assert.StartsWith($"{PathOf("journal.head")} line 1 is missing, expected how many lines {PathOf("journal.jsonl")} has.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_was_changed_is_refused_by_an_append_and_stays_as_it_is()
    {
        var lease = await WriteAsync("one", "two");
        var changed = File.ReadAllText(PathOf("journal.jsonl")).Replace("\"says\":\"one\"", "\"says\":\"One\"", StringComparison.Ordinal);
        File.WriteAllText(PathOf("journal.jsonl"), changed);

        var error = await Assert.ThrowsAsync<JournalBrokenException>(() => Open().AppendAsync(lease, Entry("three"), None));

        Assert.StartsWith($"{PathOf("journal.jsonl")} line 1 was changed: its text has the hash ", error.Message, StringComparison.Ordinal);
        Assert.Equal(changed, File.ReadAllText(PathOf("journal.jsonl")));
    }

    [Theory]
    [InlineData("lease.json")]
    [InlineData("wish.json")]
    public async Task A_file_that_is_no_json_is_named_with_what_to_do(string name)
    {
        await WriteAsync("one");
        File.WriteAllText(PathOf(name), "{");

        var error = await Assert.ThrowsAsync<StoreException>(() => name == "lease.json" ? Open().CurrentLeaseAsync("prod", None) : (Task)Open().ReadWishAsync("prod", None));

        Assert.StartsWith($"{PathOf(name)} cannot be read: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(name == "lease.json" ? LeaseRecord.WhatToDo : "Remove it: a wish that cannot be read is none", error.Message, StringComparison.Ordinal);
    }

    private string PathOf(string file) => Path.Combine(_folder.FullName, "prod", file);

    private async Task<Lease> WriteAsync(params string[] entries)
    {
        var lease = await TakeAsync("ada");
        foreach (var says in entries)
        {
            await Open().AppendAsync(lease, Entry(says), None);
        }

        return lease;
    }
}
