using Tandem.Switchover;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Store;

/// <summary>What every store promises, as sentences. Each store answers for itself by deriving from here.</summary>
public abstract class StoreContract
{
    protected static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    protected static readonly CancellationToken None = CancellationToken.None;

    /// <summary>A store on the one place of this test, as another process would open it.</summary>
    protected abstract IOperationStore Open();

    /// <summary>Begins something beside others.</summary>
    protected virtual Task<T> Beside<T>(Func<Task<T>> what) => Task.Run(what);

    [Fact]
    public async Task In_the_beginning_there_is_no_lease_no_entry_and_no_wish()
    {
        Assert.Null(await Open().CurrentLeaseAsync("prod", None));
        Assert.Empty(await Open().ReadJournalAsync("prod", None));
        Assert.Null(await Open().ReadWishAsync("prod", None));
    }

    [Fact]
    public async Task A_free_lease_is_granted_and_names_the_operation_after_its_number()
    {
        var answer = await Open().TryAcquireAsync("prod", By("ada"), null, None);

        var expected = new Lease("prod", new("ada", "desk", "7"), "prod-1", Noon, 1) { Expires = Noon.AddMinutes(1) };
        Assert.Equal(new LeaseAnswer(expected, null), answer);
        Assert.Equal(expected, await Open().CurrentLeaseAsync("prod", None));
    }

    [Fact]
    public async Task An_operation_that_is_gone_on_with_keeps_its_name()
    {
        var answer = await Open().TryAcquireAsync("prod", By("ada") with { Operation = "prod-7" }, null, None);

        Assert.Equal("prod-7", answer.Granted!.Operation);
    }

    [Fact]
    public async Task A_lease_that_is_held_is_not_granted_and_its_holder_is_named()
    {
        var ada = await TakeAsync("ada");

        Assert.Equal(new LeaseAnswer(null, ada), await Open().TryAcquireAsync("prod", By("kim"), null, None));
    }

    [Fact]
    public async Task Environments_do_not_know_of_each_other()
    {
        await TakeAsync("ada");
        var stage = (await Open().TryAcquireAsync("stage", By("kim"), null, None)).Granted!;
        await Open().AppendAsync(stage, Entry("one"), None);

        Assert.Equal("stage-1", stage.Operation);
        Assert.Empty(await Open().ReadJournalAsync("prod", None));
    }

    [Fact]
    public async Task A_lease_that_was_seen_and_not_renewed_since_is_taken_over()
    {
        var ada = await TakeAsync("ada");
        var kim = (await Open().TryAcquireAsync("prod", By("kim"), ada, None)).Granted!;

        Assert.Equal(2, kim.Fencing);
        Assert.Equal(kim, await Open().CurrentLeaseAsync("prod", None));
    }

    [Fact]
    public async Task A_lease_that_was_renewed_since_it_was_seen_is_not_taken_over()
    {
        var seen = await TakeAsync("ada");
        var renewed = await Open().RenewAsync(seen, Noon.AddSeconds(15), Noon.AddSeconds(75), None);

        Assert.Equal((1, Noon.AddSeconds(15), Noon.AddSeconds(75)), (renewed.Beat, renewed.Renewed, renewed.Expires));
        Assert.Equal(new LeaseAnswer(null, renewed), await Open().TryAcquireAsync("prod", By("kim"), seen, None));
    }

    [Fact]
    public async Task A_beat_whose_answer_was_lost_is_not_given_twice()
    {
        var ada = await TakeAsync("ada");
        var unheard = await Open().RenewAsync(ada, Noon, Noon.AddMinutes(1), None);

        Assert.Equal(unheard.Beat + 1, (await Open().RenewAsync(ada, Noon, Noon.AddMinutes(1), None)).Beat);
    }

    [Fact]
    public async Task Who_lost_the_lease_can_neither_write_nor_renew_and_gives_nothing_back()
    {
        var ada = await TakeAsync("ada");
        var kim = (await Open().TryAcquireAsync("prod", By("kim"), ada, None)).Granted!;

        var append = await Assert.ThrowsAsync<StaleLeaseException>(() => Open().AppendAsync(ada, Entry("late"), None));
        await Assert.ThrowsAsync<StaleLeaseException>(() => Open().RenewAsync(ada, Noon, Noon, None));
        await Open().ReleaseAsync(ada, None);

        Assert.Equal(
            "the lease of prod was lost: it had number 1, the latest is 2, held by kim@desk (process 7) has the lease of prod for prod-2, renewed last at 2026-11-20 12:00:00Z. Nothing was written. Look at tandem status before you go on",
            append.Message);
        Assert.Equal(kim, await Open().CurrentLeaseAsync("prod", None));
        Assert.Empty(await Open().ReadJournalAsync("prod", None));
    }

    [Fact]
    public async Task Who_gave_the_lease_back_writes_no_more_and_the_next_number_is_a_new_one()
    {
        var ada = await TakeAsync("ada");
        await Open().ReleaseAsync(ada, None);
        await Open().ReleaseAsync(ada, None);

        Assert.Null(await Open().CurrentLeaseAsync("prod", None));
        await Assert.ThrowsAsync<StaleLeaseException>(() => Open().AppendAsync(ada, Entry("late"), None));
        Assert.Equal(2, (await TakeAsync("kim")).Fencing);
    }

    [Fact]
    public async Task A_renewed_lease_appends_and_entries_come_back_as_they_were_in_their_order()
    {
        var lease = await TakeAsync("ada");
        var request = new JournalledRequest(OperationKind.Switchover, "prod-a", "prod-b", [3, 255], "\"quoted\"\nand ü", false, new SortedDictionary<string, string> { ["gate"] = "why" });
        await Open().AppendAsync(lease, Entry("one") with { Event = JournalEvent.Started, Request = request }, None);
        lease = await Open().RenewAsync(lease, Noon, Noon, None);
        await Open().AppendAsync(lease, Entry("two") with { Event = JournalEvent.Ended, Ending = Ending.RolledBack, By = "ada@desk" }, None);

        var journal = await Open().ReadJournalAsync("prod", None);

        Assert.Equal(["one", "two"], journal.Select(e => e.Says));
        Assert.Equal([3, 255], journal[0].Request!.Ramp);
        Assert.Equal((request.Reason, "why"), (journal[0].Request!.Reason, journal[0].Request!.Accepted["gate"]));
        Assert.Equal(Entry("two") with { Event = JournalEvent.Ended, Ending = Ending.RolledBack, By = "ada@desk" }, journal[1]);
    }

    [Fact]
    public async Task The_newest_wish_counts_and_needs_no_lease()
    {
        var wish = new OperatorWish("prod-1", Wish.Pause, "kim@laptop", "lunch", Noon);
        await Open().WriteWishAsync("prod", wish, None);
        await Open().WriteWishAsync("prod", wish with { Wish = Wish.GoOn }, None);

        Assert.Equal(wish with { Wish = Wish.GoOn }, await Open().ReadWishAsync("prod", None));
    }

    [Fact]
    public async Task Of_many_that_ask_at_once_one_is_granted_and_all_others_are_told_who_holds_it()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Beside(() => Open().TryAcquireAsync("prod", By($"owner-{n}"), null, None))));

        var granted = Assert.Single(answers, a => a.Granted is not null).Granted;
        Assert.All(answers.Where(a => a.Granted is null), a => Assert.Equal(granted, a.HeldBy));
    }

    [Fact]
    public async Task Of_many_that_take_over_at_once_one_is_granted()
    {
        var gone = await TakeAsync("ada");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Beside(() => Open().TryAcquireAsync("prod", By($"owner-{n}"), gone, None))));

        Assert.Equal(2, Assert.Single(answers, a => a.Granted is not null).Granted!.Fencing);
    }

    [Fact]
    public async Task No_entry_is_lost_while_the_heart_beats_and_wishes_are_left()
    {
        var store = Open();
        var lease = await TakeAsync("ada");
        var all = Enumerable.Range(0, 8).SelectMany(n => new[]
        {
            Beside(async () => { await store.AppendAsync(lease, Entry($"says {n}"), None); return 0; }),
            Beside(async () => { await Open().RenewAsync(lease, Noon, Noon, None); return 0; }),
            Beside(async () => { await Open().WriteWishAsync("prod", new("prod-1", Wish.Pause, "kim", "", Noon), None); return 0; }),
        });

        await Task.WhenAll(all);

        Assert.Equal(Enumerable.Range(0, 8).Select(n => $"says {n}"), (await Open().ReadJournalAsync("prod", None)).Select(e => e.Says).Order(StringComparer.Ordinal));
        Assert.Equal(8, (await Open().CurrentLeaseAsync("prod", None))!.Beat);
    }

    protected static LeaseRequest By(string owner) => new(new(owner, "desk", "7"), null, Noon, Noon.AddMinutes(1));

    protected static JournalEntry Entry(string says) => new("prod-1", JournalEvent.Intent, "warm-target", 1, "cafe", Noon, says);

    protected async Task<Lease> TakeAsync(string owner) => (await Open().TryAcquireAsync("prod", By(owner), null, None)).Granted!;
}
