using Moq;
using Tandem.Switchover;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;
using Tandem.Switchover.Store;

namespace Tandem.Tests.Switchover;

public sealed class LeaseTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly RunnerFixture _fixture = new();

    [Fact]
    public async Task A_lease_that_somebody_has_is_never_taken_by_a_new_switchover()
    {
        await AdaTakesTheLeaseAsync();

        var outcome = await _fixture.RunAsync();

        Assert.Equal(
            new(Ending.Refused, "tandem switchover is not possible while prod is running (ada@desk (process 7) has the lease of prod for prod-1, renewed last at 2026-11-20 12:00:00Z). Possible now: pause, rollback, abort, status"), outcome);
        Assert.Empty(_fixture.World.Changes);
    }

    [Fact]
    public async Task A_lease_whose_holder_is_gone_is_shown_by_the_next_switchover_with_the_verbs_that_take_it_over()
    {
        await AdaTakesTheLeaseAsync();
        _fixture.World.Time.Advance(TimeSpan.FromMinutes(14));

        Assert.Equal(
            new(Ending.Refused, "tandem switchover is not possible while prod is interrupted (ada@desk (process 7) has the lease of prod for prod-1, renewed last at 2026-11-20 12:00:00Z). Possible now: failover, rollback, resume, abort, status"), await _fixture.RunAsync());
    }

    [Fact]
    public async Task Abort_takes_over_the_lease_of_a_process_that_is_gone_after_watching_it_for_one_lease_duration()
    {
        await AdaTakesTheLeaseAsync();
        var began = _fixture.World.Elapsed;

        var outcome = await _fixture.Runner.AbortAsync("prod", _fixture.Request.By, "", Limits.Default, CancellationToken.None);

        Assert.Equal(new(Ending.Aborted, "nothing was unfinished; the lease of prod is free"), outcome);
        Assert.InRange(_fixture.World.Elapsed - began, Limits.Default.LeaseDuration, Limits.Default.LeaseDuration * 1.2);
        Assert.Null((await _fixture.StatusAsync()).Lease);
    }

    [Fact]
    public async Task Resume_after_a_process_that_died_between_its_last_entry_and_its_lease_says_how_it_ended_and_frees_the_lease()
    {
        await _fixture.RunAsync();
        await AdaTakesTheLeaseAsync();
        var changes = _fixture.World.Changes.Count;

        var outcome = await _fixture.ResumeAsync();

        Assert.Equal(new(Ending.Done, "nothing was unfinished: prod-1 had ended as done; the lease of prod is free"), outcome);
        Assert.Equal((null, changes), ((await _fixture.StatusAsync()).Lease, _fixture.World.Changes.Count));
    }

    [Fact]
    public async Task A_lease_whose_holder_renews_it_is_not_taken_over_whatever_the_clocks_say()
    {
        var lease = await AdaTakesTheLeaseAsync();
        using var heart = _fixture.World.Every(TimeSpan.FromSeconds(15), async () => lease = await _fixture.Store.RenewAsync(lease, Noon.AddYears(-1), Noon.AddYears(-1), CancellationToken.None));
        _fixture.World.Time.Jump(TimeSpan.FromDays(2));

        var outcome = await _fixture.ResumeAsync();

        Assert.Equal(Ending.Refused, outcome.Ending);
        Assert.StartsWith("tandem resume is not possible while prod is running (ada@desk (process 7)", outcome.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_runner_that_lost_its_lease_stops_before_its_next_act()
    {
        _fixture.World.Before = call =>
        {
            if (call == "after up prod-b")
            {
                var seen = _fixture.Store.CurrentLeaseAsync("prod", CancellationToken.None).GetAwaiter().GetResult();
                _fixture.Store.TryAcquireAsync("prod", Ada, seen, CancellationToken.None).GetAwaiter().GetResult();
            }
        };

        var outcome = await _fixture.RunAsync();

        Assert.Equal(Ending.Paused, outcome.Ending);
        Assert.Equal(
            "the lease of prod was lost: it had number 1, the latest is 2, held by ada@desk (process 7) has the lease of prod for prod-2, renewed last at 2026-11-20 12:00:00Z. Nothing was written. Look at tandem status before you go on",
            outcome.Says);
        Assert.Equal("up prod-b", _fixture.World.Changes[^1]);
    }

    [Fact]
    public async Task A_long_update_does_not_lose_the_lease_because_the_heartbeat_goes_on_without_progress()
    {
        _fixture.World.Before = call =>
        {
            if (call == "after up prod-b")
            {
                _fixture.World.Time.Advance(TimeSpan.FromMinutes(40));
            }
        };

        Assert.Equal(Ending.Done, (await _fixture.RunAsync()).Ending);
    }

    [Fact]
    public async Task A_holder_that_cannot_renew_its_lease_begins_nothing_more_before_another_could_take_it()
    {
        var store = new Mock<IOperationStore>();
        var answers = true;
        var real = _fixture.Store;
        store.Setup(s => s.RenewAsync(It.IsAny<Lease>(), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .Returns<Lease, DateTimeOffset, DateTimeOffset, CancellationToken>((lease, now, expires, token) => answers ? real.RenewAsync(lease, now, expires, token) : throw new StoreException("the bucket does not answer"));
        var lease = await AdaTakesTheLeaseAsync();
        using var keeper = new LeaseKeeper(_fixture.Ports with { Store = store.Object }, TimeSpan.FromMinutes(1), lease, _fixture.World.Elapsed);

        _fixture.World.Time.Advance(TimeSpan.FromMinutes(5));
        keeper.Demand();
        answers = false;
        _fixture.World.Time.Advance(TimeSpan.FromSeconds(56));

        var error = Assert.Throws<StaleLeaseException>(keeper.Demand);
        Assert.Equal(
            "the lease of prod could not be renewed for 56 s (the bucket does not answer). Nothing more was begun, because another process may take it over. Look at tandem status; tandem resume goes on", error.Message);
    }

    private static LeaseRequest Ada => new(new("ada", "desk", "7"), null, Noon, Noon.AddMinutes(1));

    private async Task<Lease> AdaTakesTheLeaseAsync() => (await _fixture.Store.TryAcquireAsync("prod", Ada, null, CancellationToken.None)).Granted!;
}
