using Tandem.Switchover;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover.Gates;

/// <summary>A gate that gets no answer does not pass: whatever it asks may be silent, throw or hang.</summary>
public sealed class GateSilenceTests
{
    /// <summary>What each gate asks, as the fakes call it; those that are not here decide on what was read already.</summary>
    private static readonly Dictionary<string, string> Asks = new()
    {
        ["clocks-agree"] = "cloud-time",
        ["same-kubernetes"] = "control-plane prod-b",
        ["same-node-images"] = "node-groups prod-b",
        ["nothing-is-pending"] = "pending prod-b",
        ["nothing-to-update"] = "preview prod-b",
        ["target-has-soaked"] = "last-change prod-b",
        ["control-planes-are-active"] = "control-plane prod-b",
        ["node-groups-are-well"] = "node-groups prod-b",
        ["nodes-are-at-floor"] = "node-groups prod-b",
        ["pods-are-placed"] = "capacity prod-b",
        ["autoscaler-has-headroom"] = "capacity prod-a",
        ["quota-suffices"] = "quota",
        ["addresses-suffice"] = "subnets",
        ["images-are-there"] = "images prod-b",
        ["ingress-runs"] = "platform prod-b",
        ["load-balancing-runs"] = "platform prod-b",
        ["name-service-runs"] = "platform prod-b",
        ["autoscaler-runs"] = "platform prod-b",
        ["role-keeper-runs"] = "platform prod-b",
        ["metrics-agent-runs"] = "platform prod-b",
        ["front-door-answers"] = "probe prod-b",
        ["targets-are-healthy"] = "targets prod-b",
        ["certificates-hold"] = "certificates prod-b",
        ["ttl-as-configured"] = "records",
        ["weights-as-deployed"] = "records",
        ["records-are-ours"] = "records",
        ["clusters-are-measured"] = "rate prod-b",
        ["source-is-healthy"] = "rate prod-a",
        ["nobody-is-paged"] = "alerts prod-b",
    };

    private readonly GateScene _scene = new();

    public static TheoryData<string> Gates => [.. Asks.Keys];

    [Theory]
    [MemberData(nameof(Gates))]
    public async Task A_gate_whose_question_fails_has_no_data_and_says_what_failed(string gate)
    {
        _scene.World.Before = call =>
        {
            if (call == Asks[gate])
            {
                throw new StackOperationException(StackFailure.Unknown, "prod-b", "nobody answers");
            }
        };

        Assert.Equal(Verdict.NoData("prod-b: nobody answers"), await _scene.AskAsync(gate));
    }

    [Fact]
    public async Task Silent_answers_keep_their_reason()
    {
        _scene.Cloud.Time = _ => Observed<DateTimeOffset>.NoData("no permission for sts:GetCallerIdentity");
        _scene.Cloud.LastChange = _ => Observed<DateTimeOffset>.NoData("prod-b was never up");
        _scene.Cloud.Plane = _ => Observed<ControlPlane>.NoData("no permission for eks:DescribeCluster");
        _scene.Cloud.Groups = (_, _) => Observed<IReadOnlyList<NodeGroup>>.NoData("no permission for eks:ListNodegroups");
        _scene.Cloud.Quota = Observed<ProcessorQuota>.NoData("no quota");
        _scene.Cloud.Subnets = Observed<IReadOnlyList<SubnetRoom>>.NoData("no subnets");
        _scene.Cloud.Records = _ => Observed<IReadOnlyList<DnsRecord>>.NoData("no permission for route53:ListResourceRecordSets");
        _scene.Cloud.Targets = _ => Observed<IReadOnlyList<LoadTarget>>.NoData("no targets known");
        _scene.Cloud.Certificate = (_, _) => Observed<ServedCertificate>.NoData("no TLS");
        _scene.Cloud.Images = _ => Observed<IReadOnlyList<ImageAnswer>>.Known([new("ghcr.io/shop:1", null, "ghcr.io answered 500")]);
        _scene.Cloud.Platform = _ => Observed<IReadOnlyList<PlatformPart>>.NoData("it sends no metrics");
        _scene.Cloud.Alerts = _ => Observed<IReadOnlyList<FiringAlert>>.NoData("it sends no metrics");
        _scene.World.Levers = """{"prod-b":"s3://levers/take-out/prod-b"}""";
        _scene.Cloud.Levers = Observed<IReadOnlyList<string>>.NoData("S3 does not answer");

        var silent = (await _scene.RunAsync()).Where(r => !r.Verdict.Holds).ToList();

        Assert.All(silent, r => Assert.Equal(Answer.NoData, r.Verdict.Answer));
        Golden.Verify(string.Join('\n', silent.Select(r => $"{r.Gate.Id}: {r.Verdict.Says}")));
    }

    [Fact]
    public async Task What_the_stacks_do_not_put_out_is_no_data()
    {
        _scene.World.Silent = true;

        var found = (await _scene.RunAsync()).Where(r => r.Gate.Id is "traffic-follows-weights" or "same-release" or "same-fingerprint" or "concurrency-is-declared" or "quota-suffices");

        Assert.Equal(
            [
                "same-release: prod-a does not say its release",
                "same-fingerprint: prod-a does not say its fingerprint",
                "concurrency-is-declared: prod-b has no output 'concurrency'",
                "quota-suffices: prod-b does not say its floor: it has no output 'capacityFloor' with nodes",
                "traffic-follows-weights: prod-traffic has no output 'mode'",
            ],
            found.Select(r => $"{r.Gate.Id}: {r.Verdict.Says}"));
    }

    [Fact]
    public async Task A_gate_that_breaks_says_so_and_the_others_are_heard()
    {
        var broken = PreflightGates.All[0] with { Check = (_, _) => throw new InvalidOperationException("a bug") };

        var results = await _scene.RunAsync([broken, PreflightGates.All[1]]);

        Assert.Equal([Verdict.NoData("the gate broke: a bug"), Verdict.Yes("it is empty")], results.Select(r => r.Verdict));
    }

    [Fact]
    public async Task A_gate_that_hangs_is_given_up_at_its_deadline_and_results_keep_the_tables_order()
    {
        var slow = new TaskCompletionSource<Verdict>();
        var hangs = PreflightGates.All[0] with { Check = (_, _) => new TaskCompletionSource<Verdict>().Task };
        var late = PreflightGates.All[1] with { Check = (_, _) => slow.Task };
        var moves = PreflightGates.All[2] with
        {
            Check = async (c, ct) =>
            {
                slow.SetResult(Verdict.Yes("late"));
                await c.Clock.WaitAsync(TimeSpan.FromSeconds(31), CancellationToken.None);
                return Verdict.Yes("moved the clock");
            },
        };

        var results = await _scene.RunAsync([hangs, late, moves]);

        Assert.Equal([Verdict.NoData("no answer within 30 s"), Verdict.Yes("late"), Verdict.Yes("moved the clock")], results.Select(r => r.Verdict));
    }

    [Fact]
    public void A_failover_asks_nothing_about_the_old_side_and_a_drill_not_when_the_last_one_was()
    {
        var failover = PreflightGates.For(_scene.Request with { Kind = OperationKind.Failover });

        Assert.Equal(
            [
                "lease-is-free", "control-planes-are-active", "node-groups-are-well", "quota-suffices", "traffic-follows-weights", "front-doors-are-known", "front-door-answers",
                "targets-are-healthy", "certificates-hold", "records-are-ours", "levers-are-at-rest",
            ],
            failover.Select(g => g.Id));
        Assert.Equal(["drill-is-recent"], PreflightGates.All.Except(PreflightGates.For(_scene.Request with { IsDrill = true })).Select(g => g.Id));
        Assert.True(PreflightGates.All.Count >= 30);
        Assert.Equal(PreflightGates.All.Count, PreflightGates.All.Select(g => g.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_failover_asks_no_port_about_the_old_side()
    {
        var asked = new List<string>();
        _scene.Request = _scene.Request with { Kind = OperationKind.Failover, Reason = "prod-a is dead" };
        _scene.World.Before = call => asked.Add(call);

        await _scene.RunAsync();

        Assert.DoesNotContain(asked, call => call.Contains("prod-a", StringComparison.Ordinal) && !call.StartsWith("config", StringComparison.Ordinal) && !call.StartsWith("outputs", StringComparison.Ordinal));
    }
}
