using Pulumi.Utilities;
using Tandem.Components.Traffic;
using static Tandem.Tests.Components.TrafficExamples;

namespace Tandem.Tests.Components;

[Collection(PulumiCollection.Name)]
public sealed class TrafficTests
{
    // R35: each cluster has load balancers of its own; DNS weights decide.
    [Fact]
    public async Task The_front_door_is_one_weighted_record_for_each_cluster_and_host() =>
        Golden.Verify((await Run(Args(hosts: ["*.prod.example.com", "prod.example.com"]))).Details);

    // R106: a dead cluster's traffic goes to the others.
    [Fact]
    public async Task Health_checks_and_levers_go_together() =>
        Golden.Verify((await Run(Args(isWarm: true, check: new ClusterHealthCheck { Path = "/ready" }, lever: new BreakGlassLever("eu-central-1")))).Details);

    [Theory]
    [InlineData("*.prod.example.com", "prod-a.prod.example.com")]
    // R136: DNS with health checks.
    [InlineData("prod.example.com", "prod-a.prod.example.com")]
    public async Task A_health_check_asks_a_name_of_the_cluster_that_lies_in_the_zone(string host, string own)
    {
        var run = await Run(Args(hosts: [host], isWarm: true, check: new ClusterHealthCheck()));

        Assert.Equal(own, run.The("aws:route53/record:Record", "prod-prod-a-own").Inputs["name"]);
        Assert.Equal(own, run.The("aws:route53/healthCheck:HealthCheck", "prod-prod-a-answers").Inputs["fqdn"]);
    }

    [Fact]
    public async Task A_lever_alone_hangs_on_the_record_itself()
    {
        var run = await Run(Args(lever: new BreakGlassLever("eu-central-1")));

        var record = run.The("aws:route53/record:Record", "prod-any.prod.example.com-prod-a");
        Assert.Equal("prod-prod-a-lever-id", record.Inputs["healthCheckId"]);
        Assert.DoesNotContain(run.All("aws:route53/healthCheck:HealthCheck"), check => (string)check.Inputs["type"] == "CALCULATED");
    }

    // R50: a common load balancer.
    [Fact]
    public async Task A_shared_load_balancer_has_the_weights_on_its_listener() =>
        Golden.Verify((await Run(Args(mode: TrafficMode.SharedLoadBalancer, front: Front("prod-a", "prod-b")))).Details);

    [Fact]
    public async Task A_shared_load_balancer_ends_TLS_where_a_port_has_a_certificate()
    {
        var front = Front("prod-a", "prod-b");
        front = front with { Ports = [front.Ports[0] with { CertificateArn = "arn:of:certificate" }] };

        var listener = (await Run(Args(mode: TrafficMode.SharedLoadBalancer, front: front))).The("aws:lb/listener:Listener", "prod-listener-443").Inputs;

        Assert.Equal("TLS arn:of:certificate HTTP2Preferred", $"{listener["protocol"]} {listener["certificateArn"]} {listener["alpnPolicy"]}");
        Assert.Equal("ELBSecurityPolicy-TLS13-1-2-Res-2021-06", listener["sslPolicy"]);
    }

    [Fact]
    public async Task Per_workload_leaves_the_records_to_others() =>
        Assert.Equal("tandem:traffic:Traffic prod", (await Run(Args(mode: TrafficMode.PerWorkload))).List);

    [Fact]
    public async Task The_lever_refuses_to_be_deleted() =>
        Assert.True((await Run(Args(lever: new BreakGlassLever("eu-central-1")))).The("aws:s3/bucket:Bucket", "prod-lever").IsProtected);

    [Fact]
    public async Task Its_outputs_tell_how_traffic_is_shared_out()
    {
        Traffic? traffic = null;
        await MockedDeployment.Of(() => traffic = new Traffic("prod", Args(lever: new BreakGlassLever("eu-central-1"))));

        var weights = await OutputUtilities.GetValueAsync(traffic!.Weights);
        Assert.Equal((255, 0), (weights["prod-a"], weights["prod-b"]));
        Assert.Equal(60, await OutputUtilities.GetValueAsync(traffic.TtlSeconds));
        Assert.Equal("*.prod.example.com", Assert.Single(await OutputUtilities.GetValueAsync(traffic.Hosts)));
        Assert.Equal("front-door", await OutputUtilities.GetValueAsync(traffic.Mode));
        Assert.Equal("s3://prod-lever-id/take-out/prod-b", (await OutputUtilities.GetValueAsync(traffic.Levers))["prod-b"]);
    }

    [Theory]
    [InlineData("front-door", TrafficMode.FrontDoor)]
    [InlineData("per-workload", TrafficMode.PerWorkload)]
    [InlineData("shared-load-balancer", TrafficMode.SharedLoadBalancer)]
    [InlineData("active-active", TrafficMode.ActiveActive)]
    public void A_mode_has_one_word(string word, TrafficMode mode)
    {
        Assert.Equal(mode, TrafficModes.Read(word));
        Assert.Equal(word, mode.Word());
        Assert.Null(TrafficModes.Read(word.ToUpperInvariant()));
    }

    private static Task<MockedDeployment> Run(TrafficArgs args) => MockedDeployment.Of(() => _ = new Traffic("prod", args));
}
