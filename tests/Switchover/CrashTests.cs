using Tandem.Switchover;
using Tandem.Switchover.Invariants;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Tests.Switchover;

/// <summary>
/// Kills the runner at every single call of every port, starts it again as a new process would, and looks at the end. A row that is added to the step
/// table is tested without anyone writing a test.
/// </summary>
public sealed class CrashTests
{
    [Fact]
    public async Task Killed_at_any_call_of_any_port_and_run_again_it_ends_done_with_at_most_one_extra_up_and_no_invariant_broken()
    {
        var calls = await CallsOfAnUndisturbedRunAsync();
        Assert.InRange(calls, 100, 5_000);

        for (var kill = 1; kill <= calls; kill++)
        {
            await KillAndGoOnAsync(kill);
        }
    }

    private static async Task<int> CallsOfAnUndisturbedRunAsync()
    {
        var fixture = new RunnerFixture();
        var calls = 0;
        fixture.World.Before = _ => calls++;
        Assert.Equal(Ending.Done, (await fixture.RunAsync()).Ending);
        return calls;
    }

    private static async Task KillAndGoOnAsync(int kill)
    {
        var fixture = new RunnerFixture();
        var watch = new InvariantWatch(Seen(fixture));
        var real = fixture.Store;
        var dead = new UnreachableStore(real, () => new KilledException());
        var calls = 0;
        fixture.Store = dead;
        fixture.World.Before = call =>
        {
            watch.Look(Seen(fixture));
            if (++calls == kill)
            {
                dead.IsAway = true;
                throw new KilledException();
            }
        };

        await Assert.ThrowsAnyAsync<KilledException>(() => fixture.RunAsync());
        fixture.World.Before = _ => watch.Look(Seen(fixture));
        fixture.Store = real;
        var outcome = await fixture.RecoverAsync();

        var ups = fixture.World.Changes.Count(c => c.StartsWith("up ", StringComparison.Ordinal));
        Assert.True(outcome.Ending == Ending.Done, $"killed at call {kill}: {outcome}");
        Assert.True(ups <= 7, $"killed at call {kill}: {ups} ups, an undisturbed run needs 6");
        Assert.True(watch.Violations.Count == 0, $"killed at call {kill}: {string.Join("; ", watch.Violations)}");
        Assert.Equal("""{"prod-a":0,"prod-b":255}""", fixture.World.Deployed["prod-traffic"]["infra:weights"]);
        Assert.Equal("standby", fixture.World.Deployed["prod-a"]["infra:role"]);
    }

    private static Snapshot Seen(RunnerFixture fixture)
    {
        var weights = new StackOutputs(new Dictionary<string, System.Text.Json.Nodes.JsonNode?>
        {
            ["weights"] = System.Text.Json.Nodes.JsonNode.Parse(fixture.World.Deployed["prod-traffic"]["infra:weights"]),
        }).Numbers("weights");
        return new(new SortedDictionary<string, ClusterSnapshot>(StringComparer.Ordinal)
        {
            ["prod-a"] = new(RoleOf("prod-a"), weights["prod-a"]) { Drained = weights["prod-a"] == 0 },
            ["prod-b"] = new(RoleOf("prod-b"), weights["prod-b"]) { Drained = weights["prod-b"] == 0 },
        });

        Role RoleOf(string cluster) => fixture.World.Deployed[cluster]["infra:role"] == "active" ? Role.Active : Role.Standby;
    }
}
