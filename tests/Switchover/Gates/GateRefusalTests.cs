using Tandem.Switchover;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Gates;

/// <summary>What each gate says when it does not hold: the words that an operator reads.</summary>
public sealed class GateRefusalTests
{
    private static readonly Dictionary<string, (Action<GateScene> Spoil, string Says)> Scenes = new()
    {
        ["lease-is-free"] = (s => s.Store.TryAcquireAsync("prod", new(new("ann", "desk", "7"), null, s.World.UtcNow, s.World.UtcNow.AddMinutes(1)), null, default),
            "ann@desk (process 7) has the lease of prod for prod-1, renewed last at 2026-11-20 12:00:00Z"),
        ["journal-is-clean"] = (s => s.Moved(TimeSpan.FromHours(1), acknowledged: false, ended: false), "prod-1, switchover prod-b -> prod-a, begun by ann@desk at 2026-11-20 11:00:00Z is not finished"),
        ["cool-down-is-over"] = (s => s.Moved(TimeSpan.FromHours(1), acknowledged: false), "nobody has acknowledged how prod-1, switchover prod-b -> prod-a, begun by ann@desk at 2026-11-20 11:00:00Z ended"),
        ["drill-is-recent"] = (s => s.Moved(TimeSpan.FromDays(91)), "production was moved last on 2026-08-21, 91 days ago; at most 90"),
        ["clocks-agree"] = (s => s.Cloud.Time = now => Observed<DateTimeOffset>.Known(now.AddSeconds(-31)), "this machine's clock and AWS's are 31 s apart; at most 30"),
        ["source-is-active"] = (s => s.Deploy("prod-a", "infra:role", "standby"), "prod-a is standby with weight 255; prod-a has all the traffic"),
        ["target-is-standby"] = (s => s.Deploy("prod-traffic", "infra:weights", """{"prod-a":255,"prod-b":9}"""), "prod-b is standby with weight 9"),
        ["same-release"] = (s => s.Deploy("prod-b", "infra:release", "2026.12"), "prod-a has release 2026.11, prod-b has 2026.12"),
        ["same-fingerprint"] = (s => s.World.Fingerprint = cluster => cluster, "prod-a has fingerprint prod-a, prod-b has prod-b"),
        ["same-kubernetes"] = (s => s.Cloud.Plane = c => Observed<ControlPlane>.Known(new("ACTIVE", c == "prod-a" ? "1.36" : "1.35")), "prod-a runs Kubernetes 1.36, prod-b runs 1.35"),
        ["same-node-images"] = (s => s.Cloud.Groups = (c, g) => Observed<IReadOnlyList<NodeGroup>>.Known([.. g.Select(x => x with { ImageRelease = c })]), "nodes of prod-a run prod-a, of prod-b prod-b"),
        ["config-is-deployed"] = (s => s.World.Config["prod-b"]["infra:role"] = "active", "prod-b: role is standby, config says active"),
        ["nothing-is-pending"] = (s => s.World.Pending = stack => stack == "prod-b" ? [new("updating", "aws:eks/nodeGroup:NodeGroup", "general")] : [], "prod-b: an update was cut off while updating aws:eks/nodeGroup:NodeGroup general"),
        ["nothing-to-update"] = (s => s.World.Config["prod-network"]["infra:cidr"] = "10.0.0.0/16", "prod-network has changes to make (update 1)"),
        ["target-has-soaked"] = (s => s.Cloud.LastChange = _ => Observed<DateTimeOffset>.Known(s.World.UtcNow.AddMinutes(-29)), "prod-b was changed 29 min ago; it has to run for 30 min first"),
        ["concurrency-is-declared"] = (s => s.World.Concurrency = "unsure", "nobody says what happens while both clusters run shop"),
        ["control-planes-are-active"] = (s => s.Cloud.Plane = c => Observed<ControlPlane>.Known(new(c == "prod-b" ? "UPDATING" : "ACTIVE", "1.36")), "AWS is changing prod-b: it is UPDATING"),
        ["node-groups-are-well"] = (s => s.Cloud.Groups = (_, g) => Observed<IReadOnlyList<NodeGroup>>.Known([g[0] with { Status = "DEGRADED", Issues = ["AsgInstanceLaunchFailures: no capacity"] }]),
            "prod-a-general-base is DEGRADED, AsgInstanceLaunchFailures: no capacity; prod-b-general-base is DEGRADED, AsgInstanceLaunchFailures: no capacity"),
        ["nodes-are-at-floor"] = (s => s.Cloud.Groups = (_, g) => Observed<IReadOnlyList<NodeGroup>>.Known([.. g.Select(x => x with { Min = 3 })]), "prod-a has 6 nodes ready; 9 at least have to be; prod-b has 2 nodes ready; 9 at least have to be"),
        ["pods-are-placed"] = (s => s.World.PodsMissing = 2, "10 pods held and 0 ready of 12 that prod-b asks for"),
        ["autoscaler-has-headroom"] = (s => s.Cloud.Groups = (_, g) => Observed<IReadOnlyList<NodeGroup>>.Known([g[0]]), "prod-b may grow to 4 nodes; prod-a has 6 now"),
        ["quota-suffices"] = (s => s.Cloud.Quota = Observed<ProcessorQuota>.Known(s.Cloud.Quota.Value! with { Limit = 100 }), "at full size prod-b needs 72 processors more, and 64 of 100 are free"),
        ["addresses-suffice"] = (s => s.Cloud.Subnets = Observed<IReadOnlyList<SubnetRoom>>.Known([new("subnet-1", "eu-west-1a", 2321), new("subnet-2", "eu-west-1b", 1000)]),
            "at full size each subnet gives 1161 addresses more; subnet-2 (eu-west-1b) has 1000 free"),
        ["images-are-there"] = (s => s.Cloud.Images = _ => Observed<IReadOnlyList<ImageAnswer>>.Known([new("ghcr.io/shop:1", false, "ghcr.io answered 404")]), "ghcr.io/shop:1 cannot be pulled: ghcr.io answered 404"),
        ["ingress-runs"] = (Without(PlatformPart.Ingress), "traefik is not installed in prod-a; traefik is not installed in prod-b"),
        ["load-balancing-runs"] = (Down(PlatformPart.LoadBalancerController, 0), "aws-load-balancer-controller of prod-a has no ready pod; aws-load-balancer-controller of prod-b has no ready pod"),
        ["name-service-runs"] = (Down(PlatformPart.NameService, 1), "coredns of prod-a has 1 of 2 pods ready; coredns of prod-b has 1 of 2 pods ready"),
        ["autoscaler-runs"] = (Down(PlatformPart.Autoscaler, 0), "cluster-autoscaler of prod-a has no ready pod; cluster-autoscaler of prod-b has no ready pod"),
        ["role-keeper-runs"] = (Down(PlatformPart.RoleKeeper, 0), "tandem-role-keeper of prod-a has no ready pod; tandem-role-keeper of prod-b has no ready pod"),
        ["metrics-agent-runs"] = (Without(PlatformPart.MetricsAgent), "prometheus-server is not installed in prod-a; prometheus-server is not installed in prod-b"),
        ["record-writer-runs"] = (s => { s.Deploy("prod-traffic", "infra:trafficMode", "per-workload"); Without(PlatformPart.RecordWriter)(s); }, "external-dns is not installed in prod-a; external-dns is not installed in prod-b"),
        ["traffic-follows-weights"] = (s => s.Deploy("prod-traffic", "infra:trafficMode", "round-robin"), "mode is round-robin, which a switchover does not know"),
        ["front-doors-are-known"] = (s => s.World.Addresses = c => c == "prod-b" ? [] : ["192.0.2.1"], "prod-b has no output 'addresses'"),
        ["front-door-answers"] = (s => s.World.ProbeSays = "connection refused", "1 of 1 probes of prod-b are not answered; shop.example.com on 192.0.2.2: connection refused"),
        ["targets-are-healthy"] = (s => s.Cloud.Targets = c => Observed<IReadOnlyList<LoadTarget>>.Known(c == "prod-a" ? [new("web", "10.0.0.1:8000", "healthy")] : [new("web", "10.0.0.9:8000", "unhealthy")]),
            "0 of 1 targets of prod-b are healthy; 10.0.0.9:8000 in web is unhealthy"),
        ["certificates-hold"] = (s => s.Cloud.Certificate = (address, host) => Observed<ServedCertificate>.Known(new(host, address, s.World.UtcNow.AddDays(address == "192.0.2.1" ? 99 : 13), null)), "prod-b until 2026-12-03, in 13 days; 14 at least have to be left"),
        ["ttl-as-configured"] = (s => s.Cloud.Records = r => Observed<IReadOnlyList<DnsRecord>>.Known([r[0], r[1] with { TtlSeconds = 300 }]), "config says 60 s, but in Route 53 shop.example.com of prod-b has 300 s"),
        ["weights-as-deployed"] = (s => s.Cloud.Records = r => Observed<IReadOnlyList<DnsRecord>>.Known([r[0], r[1] with { Weight = 9 }]), "shop.example.com of prod-b has weight 9, deployed is 0"),
        ["records-are-ours"] = (s => s.Cloud.Records = r => Observed<IReadOnlyList<DnsRecord>>.Known([r[0] with { Addresses = ["203.0.113.1"] }, new("shop.example.com", null, null, 60, ["203.0.113.9"])]),
            "shop.example.com of prod-a leads to 203.0.113.1, not to 192.0.2.1; shop.example.com has a record that no stack made (plain: 203.0.113.9); shop.example.com has no record for prod-b"),
        ["levers-are-at-rest"] = (s => { s.World.Levers = """{"prod-b":"s3://levers/take-out/prod-b"}"""; s.Cloud.Levers = Observed<IReadOnlyList<string>>.Known(["prod-b"]); },
            "DNS does not answer with prod-b, whatever the weights: s3://levers/take-out/prod-b is there"),
        ["clusters-are-measured"] = (s => s.World.MetricsGone = c => c == "prod-b" ? "no series" : null, "the pods of prod-b are not known: no series"),
        ["source-is-healthy"] = (s => s.World.FailedShare = _ => 0.02, "100 requests a second, 2.00 % failed; at most 1 % may (2 looks in a row)"),
        ["nobody-is-paged"] = (s => s.Cloud.Alerts = c => Observed<IReadOnlyList<FiringAlert>>.Known(c == "prod-a" ? [new("FrontDoorFails", true), new("NodeNotReady", false)] : []), "FrontDoorFails fires about prod-a"),
    };

    public static TheoryData<string> Gates => [.. PreflightGates.All.Select(g => g.Id)];

    // R7: limits of AWS and of one cluster: quota before a move.
    // R24: practise: drills, a baseline.
    // R44: drills at a cadence.
    [Theory]
    [MemberData(nameof(Gates))]
    public async Task A_gate_that_does_not_hold_says_why(string gate)
    {
        var scene = new GateScene();
        var (spoil, says) = Scenes[gate];
        spoil(scene);

        var verdict = await scene.AskAsync(gate);

        Assert.Equal(says, verdict.Says);
        Assert.False(verdict.Holds);
        Assert.Equal(gate == "clusters-are-measured", verdict.Answer == Answer.NoData);
    }

    [Fact]
    public async Task In_a_well_environment_every_gate_passes() =>
        Assert.All(await new GateScene().RunAsync(), r => Assert.True(r.Verdict.Holds, $"{r.Gate.Id}: {r.Verdict.Says}"));

    private static Action<GateScene> Without(string part) => s => s.Cloud.Platform = _ => Observed<IReadOnlyList<PlatformPart>>.Known([.. FakeCloud.Parts.Where(p => p != part).Select(p => new PlatformPart(p, 2, 2))]);

    private static Action<GateScene> Down(string part, int ready) => s => s.Cloud.Platform = _ => Observed<IReadOnlyList<PlatformPart>>.Known([.. FakeCloud.Parts.Select(p => new PlatformPart(p, p == part ? ready : 2, 2))]);
}
