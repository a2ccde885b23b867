using Pulumi.Utilities;
using Tandem.Components.Traffic;
using static Tandem.Tests.Components.TrafficExamples;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class TrafficRefusalTests
{
    [Fact]
    public void All_mistakes_are_told_at_once() => Golden.Verify(Words(Args(
        mode: TrafficMode.SharedLoadBalancer,
        hosts: ["web.prod.example.com.", "web.prod.example.com."],
        clusters: [Cluster("prod-a", 0, "active"), Cluster("prod-a", -1, "standby"), Cluster("prod-c", 256, "standby")],
        ttl: 7200,
        check: new ClusterHealthCheck { Path = "ready", IntervalSeconds = 20, FailureThreshold = 0 })));

    [Fact]
    public void Weights_that_are_all_zero_are_refused() => Assert.Equal(
        "clusters: every weight is 0 (prod-a, prod-b). Route 53 would then send users to all of them in equal shares. "
        + "Give the active cluster a weight above 0.",
        Words(Args(clusters: [Cluster("prod-a", 0, "active"), Cluster("prod-b", 0, "standby")])));

    // R96: load balancing by health checks.
    [Fact]
    public void Health_checks_are_refused_where_the_standby_is_empty()
    {
        Assert.Equal(
            "healthCheck: given while the standby keeps no applications running. "
            + "Route 53 answers with zero-weight records once every other record is unhealthy, "
            + "so an outage of the active cluster would send everybody to one with nothing in it. "
            + "Keep the standby warm, use mode active-active, or leave healthCheck out.",
            Words(Args(check: new())));
        Assert.Empty(Words(Args(check: new(), isWarm: true)));
        Assert.Empty(Words(Args(check: new(), mode: TrafficMode.ActiveActive)));
    }

    [Fact]
    public void A_long_ttl_is_refused_where_a_lever_must_work_at_once() => Assert.Equal(
        "ttlSeconds: 300 given. Use at most 60 where records have a health check or a lever: a longer one outlives the finding.",
        Words(Args(ttl: 300, lever: new("eu-central-1"))));

    [Fact]
    public void A_shared_front_belongs_to_its_mode_and_has_targets_for_every_cluster()
    {
        Assert.Equal(
            "sharedFront: given in mode front-door. It belongs to mode shared-load-balancer and only there.",
            Words(Args(front: Front("prod-a", "prod-b"))));
        Assert.Equal(
            "sharedFront.ports[443]: no target group for prod-b. Give one for each cluster.",
            Words(Args(mode: TrafficMode.SharedLoadBalancer, front: Front("prod-a"))));
    }

    // R38: the standby gets no traffic.
    [Fact]
    public async Task Weight_for_a_cluster_that_is_not_active_is_refused_before_any_record_changes()
    {
        var run = MockedDeployment.Of(() => _ = new Traffic("prod", Args(clusters: [Cluster("prod-a", 200, "active"), Cluster("prod-b", 50, "standby")])));

        Assert.Contains(
            "prod-b would get weight 50, but was last deployed with role 'standby': its applications do not run. "
            + "Deploy it with role active and let it become ready, or give it weight 0.",
            (await Assert.ThrowsAnyAsync<Exception>(() => run)).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_goes_on_where_a_role_is_not_known_yet()
    {
        var unknown = Cluster("prod-b", 50, "active") with { Role = OutputUtilities.CreateUnknown("active") };

        var run = await MockedDeployment.Of(() => _ = new Traffic("prod", Args(clusters: [Cluster("prod-a", 200, "active"), unknown])), isPreview: true);

        Assert.Equal(2, run.All("aws:route53/record:Record").Count());
    }

    private static string Words(TrafficArgs args) => string.Join('\n', TrafficRules.All.MistakesIn(args));
}
