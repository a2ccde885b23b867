using Tandem.Switchover;
using Tandem.Switchover.Operations;

namespace Tandem.Tests.Switchover;

public sealed class RefusalTests
{
    private readonly RunnerFixture _fixture = new();

    [Theory]
    [InlineData("prod-b", "prod-b", "--from and --to are both 'prod-b'. Name two different clusters of prod: prod-a, prod-b")]
    [InlineData("prod-a", "prod-c", "--to is 'prod-c', which is no cluster of prod. Clusters: prod-a, prod-b")]
    [InlineData("prod-x", "prod-y", "--from is 'prod-x', which is no cluster of prod. Clusters: prod-a, prod-b\n--to is 'prod-y', which is no cluster of prod. Clusters: prod-a, prod-b")]
    public async Task A_request_that_names_the_wrong_clusters_is_refused_with_every_mistake(string from, string to, string says)
    {
        _fixture.Request = _fixture.Request with { Source = from, Target = to };

        Assert.Equal(new(Ending.Refused, says), await _fixture.RunAsync());
        Assert.Empty(_fixture.World.Changes);
    }

    [Fact]
    public async Task A_ramp_that_does_not_grow_is_refused()
    {
        _fixture.Request = _fixture.Request with { Ramp = [85, 13, 300] };

        Assert.Equal(new(Ending.Refused, "the ramp is [85, 13, 300]. Give weights from 1 to 255 that grow, such as 13, 85, 255"), await _fixture.RunAsync());
    }

    [Fact]
    public async Task A_failover_without_a_reason_is_refused()
    {
        _fixture.Request = _fixture.Request with { Kind = OperationKind.Failover, Reason = " " };

        Assert.Equal(new(Ending.Refused, "--reason is missing. A failover gives up the old side: say why, it goes into the journal"), await _fixture.RunAsync());
        Assert.Empty(await _fixture.JournalAsync());
    }

    [Fact]
    public async Task A_source_that_does_not_serve_is_refused_by_every_gate_that_sees_it()
    {
        _fixture.Request = _fixture.Request with { Source = "prod-b", Target = "prod-a" };

        var outcome = await _fixture.RunAsync();

        Assert.Equal(Ending.Refused, outcome.Ending);
        Assert.Equal(
            """
            preflight: 40 of 43 gates pass
              source-is-active: prod-b is standby with weight 0; prod-a has all the traffic. Name the cluster that serves now as --from: tandem status shows it.
              target-is-standby: prod-a is active with weight 255. Name another cluster of the environment as --to, or take its weight back to 0.
              source-is-healthy: prod-b served 0 requests in 60 s, too few to judge: 100 are needed. The source is sick: a planned switchover needs both sides healthy, a failover does not.
            """,
            outcome.Says);
        Assert.Empty(_fixture.World.Changes);
    }

    [Fact]
    public async Task Config_that_is_not_deployed_is_refused()
    {
        _fixture.World.Config["prod-b"]["infra:release"] = "2026.12";

        var outcome = await _fixture.RunAsync();

        Assert.Equal(
            """
            preflight: 42 of 43 gates pass
              nothing-to-update: prod-b has changes to make (update 1). Run pulumi preview on that stack, then up, or take the change back.
            """,
            outcome.Says);
        Assert.Empty(_fixture.World.Changes);
    }

    [Theory]
    [InlineData("per-workload", "mode is per-workload: each cluster publishes the infra:weight of its own stack, which a switchover does not move yet.")]
    [InlineData("active-active", "mode is active-active: every cluster serves at all times, so there is no standby to move production to.")]
    [InlineData("round-robin", "mode is round-robin, which a switchover does not know.")]
    public async Task A_mode_whose_traffic_follows_other_weights_is_refused(string mode, string says)
    {
        _fixture.World.Config["prod-traffic"]["infra:trafficMode"] = mode;
        _fixture.World.Deployed["prod-traffic"]["infra:trafficMode"] = mode;

        var outcome = await _fixture.RunAsync();

        Assert.Equal(
            $"preflight: 42 of 43 gates pass\n  traffic-follows-weights: {says} "
            + "Only front-door and shared-load-balancer can be moved; components/Traffic/README.md tells of the others.",
            outcome.Says);
        Assert.Empty(_fixture.World.Changes);
    }

    // R135: a load balancer in front.
    [Fact]
    public async Task Behind_a_shared_load_balancer_a_switchover_is_the_same()
    {
        _fixture.World.Config["prod-traffic"]["infra:trafficMode"] = "shared-load-balancer";
        _fixture.World.Deployed["prod-traffic"]["infra:trafficMode"] = "shared-load-balancer";

        Assert.Equal(Ending.Done, (await _fixture.RunAsync()).Ending);
    }

    [Fact]
    public async Task Metrics_of_the_target_that_are_gone_are_not_a_pass()
    {
        _fixture.World.MetricsGone = cluster => cluster == "prod-b" ? "no series for prod-b" : null;

        var outcome = await _fixture.RunAsync();

        Assert.Contains("clusters-are-measured: the pods of prod-b are not known: no series for prod-b. Bring back the metrics", outcome.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_switchover_that_stopped_in_the_middle_is_not_begun_again_but_gone_on_with()
    {
        _fixture.World.MetricsGone = _ => _fixture.World.Changes.Count > 2 ? "gone" : null;
        await _fixture.RunAsync();

        Assert.Equal(
            new(Ending.Refused, "tandem switchover is not possible while prod is paused (prod-1, switchover prod-a -> prod-b, begun by kim@laptop at 2026-11-20 12:00:00Z). Possible now: failover, rollback, resume, abort, status"),
            await _fixture.RunAsync());
    }
}
