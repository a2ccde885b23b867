using Tandem.Rehearsal.Faults;
using Tandem.Switchover.Ports;
using static Tandem.Tests.Rehearsal.Engine.EngineFixture;

namespace Tandem.Tests.Rehearsal.Engine;

[Collection(PulumiCollection.Name)]
public sealed class HalfWayTests
{
    private readonly EngineFixture _engine = new();

    public HalfWayTests() => _engine.Wants(() =>
    {
        var vpc = new Thing(Vpc, "vpc");
        var role = new Thing(Role, "role", new() { Uses = vpc.Id });
        _ = new Thing(Topic, "topic", new() { Uses = role.Id });
    });

    [Fact]
    public async Task What_was_done_before_a_failure_is_kept_and_the_next_update_goes_on()
    {
        _engine.Faults.Add(new OperationFails("one", AfterOperations: 1, FaultMoment.Before));

        var says = await _engine.UpFailsAsync(StackFailure.FailedHalfWay);

        Assert.Equal($"the update failed after 1 of 3 operations; what was done is kept.\n  {Urn(Role, "role")}: the provider refused the call and did nothing.\nRun it again to go on.", says);
        Assert.Equal(["vpc"], _engine.One.Resources.Select(r => r.Name));
        Assert.Equal([new("create", 2), new("same", 1)], (await _engine.UpAsync()).Changes);
    }

    [Fact]
    public async Task When_an_answer_was_lost_the_cloud_has_more_than_the_checkpoint_until_a_refresh()
    {
        _engine.Faults.Add(new OperationFails("one", AfterOperations: 0, FaultMoment.After));

        await _engine.UpFailsAsync(StackFailure.FailedHalfWay);
        Assert.Equal([Urn(Vpc, "vpc")], _engine.One.Pending);
        Assert.Empty(_engine.One.Resources);
        Assert.Single(_engine.State.Cloud.All());

        var refreshed = await _engine.Stacks.RefreshAsync("one", CancellationToken.None);

        Assert.Equal([new("create", 1)], refreshed.Changes);
        Assert.Empty(_engine.One.Pending);
        Assert.Equal([new("create", 2), new("same", 1)], (await _engine.UpAsync()).Changes);
    }

    [Fact]
    public async Task A_killed_update_leaves_its_lock_and_what_was_under_way()
    {
        using var kill = new CancellationTokenSource();
        _engine.Clock.Join(new KillAt(5, kill));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _engine.Stacks.UpAsync("one", new UpRequest("a switch"), null, kill.Token));

        Assert.Equal([Urn(Vpc, "vpc")], _engine.One.Pending);
        Assert.Equal(
            "the stack is locked by an update that did not end: \"a switch\", begun 2026-01-05 09:00:00Z. If it is not running any more, cancel it and refresh.",
            await _engine.UpFailsAsync(StackFailure.Locked));

        await _engine.Stacks.CancelAsync("one", CancellationToken.None);
        Assert.Equal(3, (await _engine.UpAsync()).Resources);
    }

    private sealed class KillAt(long second, CancellationTokenSource kill) : Tandem.Rehearsal.Clock.IEverySecond
    {
        public void Tick(long now)
        {
            if (now == second)
            {
                kill.Cancel();
            }
        }
    }
}
