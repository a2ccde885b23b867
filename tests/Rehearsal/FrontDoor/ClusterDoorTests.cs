using Tandem.Rehearsal.Faults;
using Tandem.Rehearsal.FrontDoor;
using Tandem.Tests.Rehearsal.Kubernetes;

namespace Tandem.Tests.Rehearsal.FrontDoor;

public sealed class ClusterDoorTests
{
    private const string Shop = "shop.example.com";
    private readonly ClusterFixture _cluster = new ClusterFixture().Run(1_000);

    [Fact]
    public void A_host_with_ready_pods_is_served() => Assert.Equal(new Answer(100, 0, null, "shop"), Serve());

    [Fact]
    public void A_host_that_nobody_installed_is_not_found() => Assert.Equal(Failures.HostUnknown, Serve("cart.example.com").Reason);

    [Fact]
    public void A_standby_answers_that_no_pod_is_ready()
    {
        _cluster.Standby("1").Run(60);

        Assert.Equal(Answer.AllFailed(100, Failures.NoPod), Serve());
    }

    [Fact]
    public void What_is_more_than_the_pods_can_take_fails_and_nothing_is_lost()
    {
        // Four pods of 500 thousandths take 2,500 requests a second each, and twice that in a burst.
        Assert.Equal(new Answer(20_000, 5_000, Failures.Overloaded, "shop"), _cluster.Door.Serve(Shop, 25_000, _cluster.Second));
    }

    [Fact]
    public void Without_targets_the_load_balancer_answers_nobody()
    {
        _cluster.Facts = _cluster.Facts with { RegistersTargets = false };

        Assert.Equal(Failures.NoTarget, Serve().Reason);
        Assert.False(_cluster.Door.Accepts(_cluster.Second));
    }

    [Fact]
    public void Before_the_first_health_check_passed_it_fails_open()
    {
        var fresh = new ClusterFixture();
        fresh.Until(() => fresh.Ready("traefik") == 2);

        Assert.False(fresh.Door.IsHealthy(fresh.Second));
        Assert.True(fresh.Door.Accepts(fresh.Second));
        Assert.InRange(fresh.Until(() => fresh.Door.IsHealthy(fresh.Second)), 50, 150);
    }

    [Fact]
    public void Sick_targets_answer_nobody()
    {
        _cluster.Faults.Add(new TargetsSick("prod-a"));

        Assert.Equal(Failures.TargetSick, Serve().Reason);
        Assert.False(_cluster.Door.IsHealthy(_cluster.Second));
    }

    [Theory]
    [InlineData(5, 100, 95)]
    [InlineData(5, 9, 9)]
    [InlineData(49, 1, 1)]
    [InlineData(50, 1, 0)]
    [InlineData(100, 100, 0)]
    public void An_application_that_fails_some_requests_answers_the_others_and_single_ones_as_most(int percent, int asked, int served)
    {
        _cluster.Faults.Add(new RequestsFail("prod-a", percent));

        Assert.Equal(new Answer(served, asked - served, served < asked ? Failures.ApplicationError : null, "shop"), _cluster.Door.Serve(Shop, asked, _cluster.Second));
    }

    private Answer Serve(string host = Shop) => _cluster.Door.Serve(host, 100, _cluster.Second);
}
