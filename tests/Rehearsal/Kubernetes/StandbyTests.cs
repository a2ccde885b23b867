namespace Tandem.Tests.Rehearsal.Kubernetes;

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
}
