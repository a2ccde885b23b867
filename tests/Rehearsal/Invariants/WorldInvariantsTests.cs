using Tandem.Rehearsal.Clients;
using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.Faults;
using Tandem.Rehearsal.Invariants;
using Tandem.Rehearsal.Kubernetes;
using Tandem.Rehearsal.Report;
using Tandem.Rehearsal.World;
using Tandem.Switchover;

namespace Tandem.Tests.Rehearsal.Invariants;

/// <summary>What must never be, done by hand to the cloud: each is noticed, and what is right is not.</summary>
public sealed class WorldInvariantsTests
{
    private const string Name = "*.example.com";
    private readonly SimulatedClock _clock = new(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
    private readonly EngineState _engine = new();
    private readonly SimulatedWorld _world;
    private readonly WorldInvariants _invariants;

    public WorldInvariantsTests()
    {
        _world = new SimulatedWorld(new WorldState(), new ClientOptions { RequestsPerSecond = 100, Resolvers = 20, Connections = 50 }, new Deck(1), new FaultOverlay(), new Timeline(), DateTimeOffset.UnixEpoch);
        _invariants = new WorldInvariants(_world, _engine, Limits.Default);
        _world.Ticked += _invariants.Look;
        _clock.Join(_world);
        Cloud(a: 255, b: 0, standby: "b");
        Wait(10);
    }

    [Fact]
    public void A_right_switch_breaks_nothing()
    {
        Cloud(255, 0, standby: "");
        Wait(10);
        Cloud(255, 255, standby: "");
        Wait(10);
        Cloud(0, 255, standby: "");
        Wait(10);
        Cloud(0, 255, standby: "a");
        Wait(1);

        Assert.Empty(_invariants.Violations);
        Assert.True(_invariants.Looks > 2_000);
    }

    [Fact]
    public void All_weights_at_zero_breaks_I1_and_I7() => Breaks(() => Cloud(0, 0, standby: "b"), "I1", "I7");

    [Fact]
    public void Weight_on_a_standby_breaks_I2() => Breaks(() => Cloud(255, 13, standby: "b"), "I2");

    [Fact]
    public void Weight_on_a_cluster_whose_pods_are_not_ready_yet_breaks_I2() => Breaks(() => Cloud(255, 13, standby: ""), "I2");

    [Fact]
    public void Two_clusters_in_change_break_I4() => Breaks(() => _engine.Stack("a").LockedBy = _engine.Stack("b").LockedBy = "an update", "I4");

    [Fact]
    public void Resting_a_cluster_that_still_serves_breaks_I5()
    {
        Cloud(255, 0, standby: "");
        Wait(10);
        Cloud(255, 255, standby: "");
        Wait(10);
        Cloud(0, 255, standby: "");
        Wait(1);

        Breaks(() => Cloud(0, 255, standby: "a"), "I5");
    }

    private void Breaks(Action change, params string[] invariants)
    {
        Assert.Empty(_invariants.Violations);
        change();
        _invariants.Look(_clock.Second);

        Assert.Equal(invariants.Select(i => $"{i} {Name}"), _invariants.Violations.Keys);
    }

    private void Wait(int minutes) => _clock.Advance(TimeSpan.FromMinutes(minutes));

    private void Cloud(int a, int b, string standby)
    {
        var clusters = new[] { "a", "b" }.ToDictionary(c => c, c => Cluster(c, isStandby: standby.Contains(c)));
        _world.Learn(
            new WorldFacts(
                new(clusters, StringComparer.Ordinal),
                new(StringComparer.Ordinal) { [Name] = [new("a", a, ["198.18.0.1"], 60), new("b", b, ["198.18.0.2"], 60)] },
                new(StringComparer.Ordinal) { [Name] = [("shop.example.com", 1)] },
                new(StringComparer.Ordinal)),
            _clock.Second);
    }

    private static ClusterFacts Cluster(string name, bool isStandby) => new()
    {
        Name = name,
        NodeGroups = [new("all", 3, 3, 3, "m7i.large", IsSystem: true, IsAutoscaled: false), new("base", 2, 2, 2, "m7i.large", IsSystem: false, IsAutoscaled: false)],
        HoldsPods = true,
        IsStandby = isStandby,
        RoleChange = isStandby ? "to-standby" : "to-active",
        RegistersTargets = true,
        Addresses = [name == "a" ? "198.18.0.1" : "198.18.0.2"],
        Workloads = [new("shop", ["shop.example.com"], 2, 2, 250, 256, IsSystem: false), new("traefik", [], 2, 0, 250, 256, IsSystem: true)],
    };
}
