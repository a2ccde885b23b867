using Tandem.Switchover;
using Tandem.Switchover.Invariants;
using Tandem.Switchover.State;

namespace Tandem.Tests.Switchover;

/// <summary>Each checker sees the one thing it is there for.</summary>
public sealed class InvariantTests
{
    private static readonly ClusterSnapshot Serving = new(Role.Active, 255) { Ready = true, Drained = false };
    private static readonly ClusterSnapshot Held = new(Role.Standby, 0) { Ready = false, Drained = true };

    public static TheoryData<string, Snapshot, Snapshot, string> Breaks => new()
    {
        { "I1", Of(Serving, Held), Of(Serving with { Weight = 0 }, Held), "no cluster has any weight" },
        { "I2", Of(Serving, Held), Of(Serving, Held with { Weight = 13 }), "prod-b has weight 13 and role standby" },
        { "I2", Of(Serving, Held with { Role = Role.Active }), Of(Serving, new(Role.Active, 13) { Ready = false }), "prod-b went from weight 0 to 13 and is not ready" },
        { "I3", Of(Serving, Held), Of(Serving, Held) with { LeaseHolders = 2 }, "2 hold the lease" },
        { "I3", Of(Serving, Held), Of(Serving, Held) with { StaleWrites = 1 }, "a write of a stale holder was accepted" },
        { "I4", Of(Serving, Held), Of(Serving with { InChange = true }, Held with { InChange = true }), "prod-a and prod-b are in change" },
        { "I5", Of(new(Role.Active, 0) { Drained = false }, Serving), Of(Held, Serving), "prod-a was held before it was drained" },
        { "I6", Of(Serving, Held), Of(Serving, Held) with { Outcome = new(Ending.Paused, "") }, "it ended paused without a reason" },
        { "I6", Of(Serving, Held), Of(Serving, Serving) with { Outcome = new(Ending.Done, "production is on prod-b") }, "it ended done with 2 clusters in DNS" },
        { "I7", Of(Serving, Held), Of(Held, Serving), "prod-a was lowered to 0 while no other cluster had weight" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void What_breaks_an_invariant_is_seen_by_its_checker_and_said(string id, Snapshot before, Snapshot now, string says)
    {
        var watch = new InvariantWatch(before);

        watch.Look(now);

        Assert.EndsWith(says, watch.Violations[id], StringComparison.Ordinal);
    }

    [Fact]
    public void A_quiet_environment_breaks_nothing()
    {
        var watch = new InvariantWatch(Of(Serving, Held));

        watch.Look(Of(Serving, Held));

        Assert.Empty(watch.Violations);
    }

    [Fact]
    public void The_seven_are_numbered_in_order() => Assert.Equal(["I1", "I2", "I3", "I4", "I5", "I6", "I7"], InvariantWatch.All.Select(i => i.Id));

    private static Snapshot Of(ClusterSnapshot a, ClusterSnapshot b) => new(new SortedDictionary<string, ClusterSnapshot>(StringComparer.Ordinal) { ["prod-a"] = a, ["prod-b"] = b });
}
