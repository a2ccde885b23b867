using Tandem.Switchover;
using Tandem.Switchover.Upgrades;

namespace Tandem.Tests.Switchover.Upgrades;

/// <summary>Kills the upgrade at every call of every port, gives the same command again, and looks at the end (I4, R34).</summary>
public sealed class UpgradeCrashTests
{
    private const int UpsOfAnUndisturbedRun = 8;

    [Fact]
    public async Task Killed_at_any_call_and_run_again_it_ends_the_same_with_at_most_one_extra_up_and_never_both_clusters_in_change()
    {
        var calls = 0;
        var undisturbed = new UpgradeFixture();
        undisturbed.World.Before = _ => calls++;
        Assert.Equal(UpgradeEnding.Done, (await undisturbed.ToTheEndAsync()).Ending);
        Assert.InRange(calls, 100, 5_000);

        for (var kill = 1; kill <= calls; kill++)
        {
            await KillAndGoOnAsync(kill);
        }
    }

    private static async Task KillAndGoOnAsync(int kill)
    {
        var fixture = new UpgradeFixture();
        var (real, calls) = (fixture.Runner.Store, 0);
        var dead = new UnreachableStore(real, () => new KilledException());
        fixture.Runner.Store = dead;
        fixture.World.Before = call =>
        {
            AssertOneInChange(fixture, kill);
            if (++calls == kill)
            {
                dead.IsAway = true;
                throw new KilledException();
            }
        };

        await Assert.ThrowsAnyAsync<KilledException>(() => fixture.ToTheEndAsync());
        fixture.World.Before = _ => AssertOneInChange(fixture, kill);
        fixture.Runner.Store = real;
        fixture.World.Time.Advance(Limits.Default.LeaseDuration * 2);
        var outcome = await fixture.ToTheEndAsync();

        Assert.True(outcome.Ending == UpgradeEnding.Done, $"killed at call {kill}: {outcome}");
        var ups = fixture.World.Changes.Count(c => c.StartsWith("up ", StringComparison.Ordinal));
        Assert.True(ups <= UpsOfAnUndisturbedRun + 1, $"killed at call {kill}: {ups} ups, an undisturbed run needs {UpsOfAnUndisturbedRun}");
        Assert.Equal("""{"prod-a":0,"prod-b":255}""", fixture.World.Deployed["prod-traffic"]["infra:weights"]);
        Assert.Equal("standby", fixture.World.Deployed["prod-a"]["infra:role"]);
    }

    /// <summary>What config asks for and is not deployed is what is in change: it is never so on both clusters at once.</summary>
    private static void AssertOneInChange(UpgradeFixture fixture, int kill)
    {
        var inChange = new[] { "prod-a", "prod-b" }.Where(c => fixture.World.Config[c].Any(s => fixture.World.Deployed[c].GetValueOrDefault(s.Key) != s.Value)).ToList();
        Assert.True(inChange.Count <= 1, $"killed at call {kill}: {string.Join(" and ", inChange)} are in change at once");
    }
}
