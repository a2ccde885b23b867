using Moq;
using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;
using Tandem.Switchover.Store;

namespace Tandem.Tests.Switchover;

public sealed class LeaseTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly RunnerFixture _fixture = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tandem-store-");

    public void Dispose()
    {
        _fixture.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_lease_that_was_left_by_a_killed_process_is_waited_for_and_then_taken()
    {
        await _fixture.Store.TryAcquireAsync("prod", new("ada", "desk", "prod-1", Noon, Noon.AddMinutes(10)), CancellationToken.None);

        Assert.Equal(Ending.Done, (await _fixture.RunAsync()).Ending);
        Assert.Equal("ada", Assert.Single(_fixture.Events.All.OfType<LeaseAwaited>()).Holder.Owner);
    }

    [Fact]
    public async Task A_lease_whose_holder_renews_it_refuses_the_second_operator_by_name()
    {
        var lease = (await _fixture.Store.TryAcquireAsync("prod", new("ada", "desk", "prod-1", Noon, Noon.AddMinutes(10)), CancellationToken.None)).Granted!;
        _fixture.World.Before = call =>
        {
            if (call == "wait")
            {
                _fixture.Store.RenewAsync(lease, Noon.AddMinutes(30), CancellationToken.None).GetAwaiter().GetResult();
            }
        };

        Assert.Equal(
            new(Ending.Refused, "ada on desk is moving prod (prod-1), and renewed the lease until 2026-11-20 12:30:00Z. Wait for it, or stop it there"), await _fixture.RunAsync());
        Assert.Empty(_fixture.World.Changes);
    }

    [Fact]
    public async Task A_runner_that_lost_its_lease_stops_before_its_next_act()
    {
        _fixture.World.Before = call =>
        {
            if (call == "after up prod-b")
            {
                _fixture.Store.TryAcquireAsync("prod", new("ada", "desk", "prod-2", Noon.AddDays(1), Noon.AddDays(2)), CancellationToken.None).GetAwaiter().GetResult();
            }
        };

        var outcome = await _fixture.RunAsync();

        Assert.Equal(Ending.Paused, outcome.Ending);
        Assert.Equal("the lease of prod was lost: it had number 1, the latest is 2, held by ada on desk (prod-2). Nothing was written. Look at tandem status before you go on", outcome.Says);
        Assert.Equal("up prod-b", _fixture.World.Changes[^1]);
    }

    [Fact]
    public async Task An_update_whose_lease_is_lost_in_the_middle_is_waited_for_before_the_runner_stops()
    {
        var stacks = new Mock<IStackOperations>();
        var ended = false;
        stacks.Setup(s => s.UpAsync("prod-b", It.IsAny<UpRequest>(), It.IsAny<IProgress<StackProgress>>(), It.IsAny<CancellationToken>()))
            .Returns<string, UpRequest, IProgress<StackProgress>, CancellationToken>(async (stack, request, progress, token) =>
            {
                await _fixture.World.WaitAsync(TimeSpan.FromMinutes(9), token);
                await _fixture.Store.TryAcquireAsync("prod", new("ada", "desk", "prod-2", Noon.AddDays(1), Noon.AddDays(2)), token);
                progress.Report(new("prod-b", "update", "tandem:test:Thing", "thing", Done: true));
                await Task.Yield();
                ended = true;
                return await _fixture.World.UpAsync(stack, request, null, token);
            });
        var keeper = (await LeaseKeeper.AcquireAsync(_fixture.Store, _fixture.World, _fixture.Request, _fixture.Events, CancellationToken.None)).Keeper!;
        var leased = new LeasedStacks(stacks.Object, keeper, _fixture.Events, _fixture.World);

        await Assert.ThrowsAsync<StaleLeaseException>(() => leased.UpAsync("prod-b", new("test"), null, CancellationToken.None));

        Assert.True(ended);
        Assert.Contains("up prod-b", _fixture.World.Changes);
    }

    [Fact]
    public async Task Fencing_numbers_grow_and_a_stale_holder_cannot_write()
    {
        var store = new FileOperationStore(_folder.FullName);
        var first = (await store.TryAcquireAsync("prod", new("ada", "desk", "prod-1", Noon, Noon.AddMinutes(1)), CancellationToken.None)).Granted!;
        var second = (await store.TryAcquireAsync("prod", new("kim", "laptop", "prod-2", Noon.AddMinutes(2), Noon.AddMinutes(3)), CancellationToken.None)).Granted!;

        Assert.Equal((1, 2), (first.Fencing, second.Fencing));
        await Assert.ThrowsAsync<StaleLeaseException>(() => store.AppendAsync(first, Entry("prod-1"), CancellationToken.None));
        await Assert.ThrowsAsync<StaleLeaseException>(() => store.RenewAsync(first, Noon.AddHours(1), CancellationToken.None));
        await store.AppendAsync(second, Entry("prod-2"), CancellationToken.None);
        Assert.Equal("prod-2", Assert.Single(await store.ReadJournalAsync("prod", CancellationToken.None)).Operation);
    }

    [Fact]
    public async Task Of_many_that_ask_at_once_one_is_granted()
    {
        var store = new FileOperationStore(_folder.FullName);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
            Task.Run(() => store.TryAcquireAsync("prod", new($"owner-{n}", "host", $"prod-{n}", Noon, Noon.AddMinutes(1)), CancellationToken.None))));

        Assert.Single(answers, a => a.Granted is not null);
    }

    [Fact]
    public async Task A_journal_that_was_changed_by_hand_is_refused_with_file_and_line()
    {
        var store = new FileOperationStore(_folder.FullName);
        var lease = (await store.TryAcquireAsync("prod", new("ada", "desk", "prod-1", Noon, Noon.AddMinutes(1)), CancellationToken.None)).Granted!;
        await store.AppendAsync(lease, Entry("prod-1"), CancellationToken.None);
        var file = Path.Combine(_folder.FullName, "prod", "journal.jsonl");
        await File.AppendAllTextAsync(file, "{\"v\":1,\"n\":7,\"entry\":null}\n");

        var error = await Assert.ThrowsAsync<StoreException>(() => store.AppendAsync(lease, Entry("prod-1"), CancellationToken.None));

        Assert.Equal($"{file} line 2: has format 1 and number 7, expected format 1 and number 2. The journal was changed by hand or by a newer tandem; nothing was written", error.Message);
    }

    private static JournalEntry Entry(string operation) => new(operation, JournalEvent.Intent, "warm-target", 1, "cafe", Noon, "says");
}
