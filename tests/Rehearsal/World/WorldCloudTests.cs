using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Faults;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Rehearsal.World;

/// <summary>What AWS and the platform would say of the repository's own prod, brought up in a rehearsal.</summary>
[Collection(PulumiCollection.Name)]
public sealed class WorldCloudTests(WorldCloudTests.Prod prod) : IClassFixture<WorldCloudTests.Prod>, IDisposable
{
    private readonly ICloudObservation _cloud = prod.Backend.Cloud;

    public void Dispose() => prod.Backend.Faults.Clear();

    [Fact]
    public async Task The_control_plane_has_the_version_of_the_release()
    {
        Assert.Equal(new ControlPlane("ACTIVE", "1.36"), await KnownAsync(_cloud.ControlPlaneAsync("prod-b", default)));

        Strike(new ClusterUpdates("prod-b"));

        Assert.Equal("UPDATING", (await KnownAsync(_cloud.ControlPlaneAsync("prod-b", default))).Status);
        Assert.Equal("ACTIVE", (await KnownAsync(_cloud.ControlPlaneAsync("prod-a", default))).Status);
    }

    [Fact]
    public async Task Node_groups_have_the_size_of_their_role_and_the_nodes_that_the_world_gave_them()
    {
        var active = await KnownAsync(_cloud.NodeGroupsAsync("prod-a", default));
        var standby = await KnownAsync(_cloud.NodeGroupsAsync("prod-b", default));

        Assert.Equal([("general", 6, 6, 6), ("general", 0, 0, 44), ("system", 3, 3, 3)], active.Select(g => (g.Pool, g.Min, g.Desired, g.Max)));
        Assert.Equal([("general", 0, 0, 1), ("general", 0, 0, 44), ("system", 3, 3, 3)], standby.Select(g => (g.Pool, g.Min, g.Desired, g.Max)));
        Assert.All(standby, g => Assert.Equal(("1.36", "1.36.2-20260714", "m7i.xlarge"), (g.Version, g.ImageRelease, g.Name.EndsWith("system", StringComparison.Ordinal) ? "m7i.xlarge" : g.InstanceType)));
    }

    [Fact]
    public async Task Processors_in_use_are_those_of_the_nodes_that_run()
    {
        var quota = await KnownAsync(_cloud.ProcessorQuotaAsync(["m7i.xlarge"], default));
        var nodes = prod.Backend.World.Cluster("prod-a")!.Nodes.Count + prod.Backend.World.Cluster("prod-b")!.Nodes.Count;

        Assert.Equal(12, nodes);
        Assert.Equal(4, quota.PerInstance["m7i.xlarge"]);
        Assert.InRange(quota.InUse, nodes * 2, nodes * 4);
        Strike(new QuotaLowered(50));
        Assert.Equal(50, (await KnownAsync(_cloud.ProcessorQuotaAsync([], default))).Limit);
    }

    [Fact]
    public async Task Subnets_lose_the_addresses_that_nodes_hold()
    {
        var subnets = await KnownAsync(_cloud.SubnetsAsync("prod-network", default));

        Assert.Equal(["eu-west-1a", "eu-west-1b", "eu-west-1c"], subnets.Select(s => s.Zone).Order());
        Assert.All(subnets, s => Assert.InRange(s.FreeAddresses, 16_000, 16_384 - 5 - (4 * 17)));
        Strike(new SubnetsFull(9));
        Assert.All(await KnownAsync(_cloud.SubnetsAsync("prod-network", default)), s => Assert.Equal(9, s.FreeAddresses));
    }

    [Fact]
    public async Task Records_are_those_of_the_traffic_stack_until_somebody_writes_by_hand()
    {
        var records = await KnownAsync(_cloud.RecordsAsync("prod", default));

        Assert.Equal([("*.prod.example.com", "prod-a", 255, 60), ("*.prod.example.com", "prod-b", 0, 60)], records.Select(r => (r.Name, r.SetIdentifier!, r.Weight!.Value, r.TtlSeconds!.Value)));
        Strike(new RecordsEdited("prod-b", Weight: 9), new ForeignRecord("*.prod.example.com", "old", 1, "203.0.113.9"));
        Assert.Equal([("old", 1), ("prod-a", 255), ("prod-b", 9)], (await KnownAsync(_cloud.RecordsAsync("prod", default))).Select(r => (r.SetIdentifier!, r.Weight!.Value)));
    }

    [Fact]
    public async Task Targets_are_the_pods_of_the_ingress_controller()
    {
        var targets = await KnownAsync(_cloud.TargetsAsync("prod-b", default));

        Assert.Equal(["prod-b-tls", "prod-b-web"], targets.Select(t => t.Group).Distinct());
        Assert.All(targets, t => Assert.Equal("healthy", t.State));
        Strike(new TargetsSick("prod-b"));
        Assert.All(await KnownAsync(_cloud.TargetsAsync("prod-b", default)), t => Assert.Equal("unhealthy", t.State));
    }

    [Fact]
    public async Task The_certificate_holds_for_the_hosts_below_the_domain_only()
    {
        var shown = await KnownAsync(_cloud.CertificatesAsync("prod-b", ["198.18.95.150"], ["shop.prod.example.com", "a.b.prod.example.com"], default));

        Assert.Equal([null, "it is for prod.example.com, *.prod.example.com"], shown.Select(c => c.WhyNot));
        Assert.True(shown[0].Until > prod.Backend.Clock.UtcNow.AddDays(60));
        Strike(new CertificateEnds("prod-b", TimeSpan.FromDays(3)));
        Assert.Equal(prod.Backend.Clock.UtcNow.AddDays(3), (await KnownAsync(_cloud.CertificatesAsync("prod-b", ["198.18.95.150"], ["shop.prod.example.com"], default))).Single().Until);
    }

    [Fact]
    public async Task Images_are_those_that_the_installed_charts_name()
    {
        Assert.Equal(["ghcr.io/stefanprodan/podinfo:6.14.1", "podinfo:6.14.1", "public.ecr.aws/aws-cli/aws-cli:2.36.15"], (await KnownAsync(_cloud.ImagesAsync("prod-b", default))).Select(i => i.Image));

        Strike(new ImageMissing("aws-cli"));

        Assert.Equal(["public.ecr.aws/aws-cli/aws-cli:2.36.15"], (await KnownAsync(_cloud.ImagesAsync("prod-b", default))).Where(i => i.IsThere == false).Select(i => i.Image));
    }

    [Fact]
    public async Task The_parts_of_the_platform_are_those_that_are_installed()
    {
        var parts = await KnownAsync(_cloud.PlatformAsync("prod-b", default));

        Assert.Equal(["aws-load-balancer-controller", "cluster-autoscaler", "coredns", "prometheus-server", "tandem-role-keeper", "traefik"], parts.Select(p => p.Name));
        Assert.All(parts, p => Assert.Equal(p.Wanted, p.Ready));
        Strike(new PartDown("prod-b", PlatformPart.NameService));
        Assert.Equal(["coredns"], (await KnownAsync(_cloud.PlatformAsync("prod-b", default))).Where(p => p.Ready == 0).Select(p => p.Name));
    }

    [Fact]
    public async Task A_stack_was_last_changed_when_its_update_ended()
    {
        var network = await KnownAsync(_cloud.LastChangeAsync("prod-network", default));
        var traffic = await KnownAsync(_cloud.LastChangeAsync("prod-traffic", default));

        Assert.True(prod.Backend.Start < network && network < traffic && traffic < prod.Backend.Clock.UtcNow);
        await prod.Backend.Stacks.UpAsync("prod-network", new("again"), null, default);
        Assert.Equal(network, await KnownAsync(_cloud.LastChangeAsync("prod-network", default)));
        Assert.Equal("stage-a was never up", (await _cloud.LastChangeAsync("stage-a", default)).WhyNot);
    }

    [Fact]
    public async Task What_does_not_answer_has_no_data()
    {
        Strike(new CloudBlind("prod-b"), new ObservationBlind("prod-b"));

        Assert.Equal("AWS does not answer", (await _cloud.NodeGroupsAsync("prod-b", default)).WhyNot);
        Assert.Equal("the metrics of prod-b do not answer", (await _cloud.PlatformAsync("prod-b", default)).WhyNot);
        Assert.True((await _cloud.NodeGroupsAsync("prod-a", default)).IsKnown);
        Assert.Equal("there is no cluster prod-c; its stack was never up", (await _cloud.ControlPlaneAsync("prod-c", default)).WhyNot);
    }

    [Fact]
    public async Task Alerts_levers_and_the_time_are_what_faults_make_of_them()
    {
        Assert.Empty(await KnownAsync(_cloud.AlertsAsync("prod-a", default)));
        Strike(new AlertFires("prod-a", "PlatformDown"), new LeverPulled("prod-b"), new ClockSkewed(TimeSpan.FromMinutes(7)));

        Assert.Equal([new FiringAlert("PlatformDown", true)], await KnownAsync(_cloud.AlertsAsync("prod-a", default)));
        Assert.Equal(["prod-b"], await KnownAsync(_cloud.PulledLeversAsync(new Dictionary<string, string> { ["prod-a"] = "s3://b/a", ["prod-b"] = "s3://b/b" }, default)));
        Assert.Equal(TimeSpan.FromMinutes(7), await KnownAsync(_cloud.TimeAsync(default)) - prod.Backend.Clock.UtcNow);
    }

    // R65: what phase 1 has to show of alerting is told of what really fired.
    [Fact]
    public async Task An_alert_that_fired_and_ended_is_remembered()
    {
        Strike(new AlertFires("prod-b", "NodeNotReady", IsPage: false));
        await prod.Backend.Clock.WaitAsync(TimeSpan.FromMinutes(3), default);
        var during = Assert.Single(await KnownAsync(_cloud.AlertsWithinAsync("prod-b", TimeSpan.FromHours(1), default)));
        prod.Backend.Faults.Clear();
        await prod.Backend.Clock.WaitAsync(TimeSpan.FromMinutes(2), default);
        var after = Assert.Single(await KnownAsync(_cloud.AlertsWithinAsync("prod-b", TimeSpan.FromHours(1), default)));

        Assert.Equal(("NodeNotReady", true, false), (after.Name, during.FiresNow, after.FiresNow));
        Assert.Equal(TimeSpan.FromMinutes(2), after.Last - after.First);
        Assert.Empty(await KnownAsync(_cloud.AlertsWithinAsync("prod-a", TimeSpan.FromHours(1), default)));
        Assert.Empty(await KnownAsync(_cloud.AlertsWithinAsync("prod-b", TimeSpan.FromMinutes(1), default)));
    }

    private void Strike(params Fault[] faults) => faults.ToList().ForEach(prod.Backend.Faults.Add);

    private static async Task<T> KnownAsync<T>(Task<Observed<T>> answer)
    {
        var found = await answer;
        Assert.Null(found.WhyNot);
        return found.Value!;
    }

    public sealed class Prod : IAsyncLifetime
    {
        public RehearsalBackend Backend { get; } = RehearsalBackend.InMemory(RepositoryFiles.Root, new RehearsalOptions());

        public async Task InitializeAsync()
        {
            await RehearsalRun.ProvisionAsync(Backend, "prod", null, CancellationToken.None);
            await Backend.Clock.WaitAsync(TimeSpan.FromMinutes(3), CancellationToken.None);
        }

        public Task DisposeAsync()
        {
            Backend.Dispose();
            return Task.CompletedTask;
        }
    }
}
