using Tandem.Rehearsal.Kubernetes;

namespace Tandem.Tests.Rehearsal.Kubernetes;

/// <summary>Goal: a standby runs no application pod (R37, R39) on next to no node (R40), and gets its nodes when it becomes active (R41). Method: one simulated cluster.</summary>
public sealed class StandbyTests
{
    private readonly ClusterFixture _cluster = new();

    // R37: the standby starts no application pod.
    [Fact]
    public void A_standby_holds_its_application_pods_runs_its_platform_and_brings_no_node()
    {
        _cluster.Standby("1").Run(1_000);

        Assert.Equal((4, 0, 2, 0), (_cluster.Held, _cluster.Ready(), _cluster.Ready("traefik"), _cluster.Nodes("burst")));
    }

    [Fact]
    public void Without_the_policy_a_standby_runs_everything()
    {
        _cluster.Facts = _cluster.Facts with { HoldsPods = false };

        Assert.Equal(4, _cluster.Standby("1").Run(1_000).Ready());
    }

    [Fact]
    public void Becoming_active_lifts_the_gates_by_a_Job_and_not_before()
    {
        _cluster.Standby("1").Run(1_000);
        _cluster.Active("1").Run(100);
        Assert.Equal(4, _cluster.Held);

        _cluster.Active("2");

        Assert.InRange(_cluster.Until(() => _cluster.Held == 0), 10, 21);
        Assert.InRange(_cluster.Until(() => _cluster.Ready() == 4), 120, 300);
    }

    [Fact]
    public void Becoming_standby_deletes_application_pods_and_they_come_back_held()
    {
        _cluster.Active("1").Run(1_000);
        Assert.Equal(4, _cluster.Ready());

        _cluster.Standby("2");

        Assert.InRange(_cluster.Until(() => _cluster.Ready() == 0), 10, 21);
        Assert.Equal((4, 2), (_cluster.Run(30).Held, _cluster.Ready("traefik")));
        Assert.Equal(0, _cluster.Run(700).State.DesiredNodes["burst"]);
    }

    // R132: active-standby; cold or warm.
    [Fact]
    public void A_warm_standby_runs_as_many_of_each_as_it_was_told()
    {
        _cluster.Facts = _cluster.Facts with { WarmReplicas = 1 };

        Assert.Equal((1, 3), (_cluster.Standby("1").Run(1_000).Ready(), _cluster.Held));
    }

    // R31: who matters most is started first when nodes come one by one.
    [Fact]
    public void Pods_of_the_highest_priority_get_the_first_nodes()
    {
        var (last, first) = (ClusterFixture.Shop(replicas: 4) with { Name = "a-report", Priority = 100 }, ClusterFixture.Shop(replicas: 4) with { Priority = 1_000 });
        _cluster.With(last, first).Standby("1").Run(1_000);

        _cluster.Active("2").Until(() => _cluster.Ready() == 4);

        Assert.InRange(_cluster.Ready("a-report"), 0, 3);
    }

    /// <summary>When each pod of four was asked to go, in seconds from the first, where a budget of the kind stands in the way.</summary>
    [Theory]
    [InlineData(null, null, new[] { 0, 0, 0, 0 })]
    [InlineData("75%", null, new[] { 0, 30, 30, 30 })]
    [InlineData("1", null, new[] { 0, 0, 0, 30 })]
    [InlineData("50%", null, new[] { 0, 0, 30, 30 })]
    [InlineData(null, "1", new[] { 0, 30, 30, 30 })]
    [InlineData(null, "0", new[] { 30, 30, 30, 30 })]
    [InlineData(null, "100%", new[] { 0, 0, 0, 0 })]
    public void A_disruption_budget_may_keep_pods_for_six_rounds_and_no_longer(string? least, string? most, int[] seconds)
    {
        var budget = least is null && most is null ? null : new DisruptionBudget(least, most);
        _cluster.With(ClusterFixture.Shop(replicas: 4) with { Budget = budget }).Active("1").Run(1_000);
        Assert.Equal(4, _cluster.Ready());
        _cluster.Standby("2");
        var began = _cluster.Run(1).Until(() => _cluster.State.RoleRounds > 0) + 1;
        var left = Enumerable.Range(0, 40).Select(_ => (Ready: _cluster.Ready(), _cluster.Run(1))).Select(l => l.Ready).ToList();

        Assert.InRange(began, 10, 21);
        Assert.Equal(seconds, Enumerable.Range(1, 4).Select(gone => left.FindIndex(ready => ready <= 4 - gone)));
        Assert.Equal(4, _cluster.Run(30).Held);
    }

    [Theory]
    [InlineData(60, 15)]
    [InlineData(5, 5)]
    public void A_pod_goes_within_its_grace_period(int grace, int seconds)
    {
        _cluster.With(ClusterFixture.Shop(replicas: 1) with { GraceSeconds = grace }).Active("1").Run(1_000);
        _cluster.Standby("2").Until(() => _cluster.Ready() == 0);

        Assert.Equal(seconds, _cluster.Until(() => !_cluster.State.Pods.Any(p => p is { Workload: "shop", Node: not null })));
    }
}
