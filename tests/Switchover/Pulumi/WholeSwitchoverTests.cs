using Tandem.Switchover;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Pulumi;
using Tandem.Switchover.Runner;
using Tandem.Switchover.Store;
using Tandem.Tests.Shared.StandIn;

namespace Tandem.Tests.Switchover.Pulumi;

/// <summary>The real runner, the real adapter, the real Automation API; behind them the stand-in for the executable.</summary>
public sealed class WholeSwitchoverTests : AdapterFixture
{
    private readonly FakeEnvironment _environment = new();
    private readonly RunnerFixture.Recorder _events = new();

    public WholeSwitchoverTests()
    {
        Pulumi.AddStack("prod-network").Applied();
        Cluster("prod-a", "active", "192.0.2.1");
        Cluster("prod-b", "standby", "192.0.2.2");
        Pulumi.Stack("prod-traffic").WithConfig("infra:weights.prod-a", "255").WithConfig("infra:weights.prod-b", "0").WithConfig("infra:ttlSeconds", "60")
            .WithOutput("mode", "\"front-door\"").WithOutput("weights", """{"prod-a":255,"prod-b":0}""").WithOutput("ttlSeconds", "60").WithOutput("hosts", """["shop.example.com"]""")
            .WithOutputFrom("weights", "infra:weights").Applied();
    }

    [Fact]
    public async Task Production_moves_by_config_and_up_alone()
    {
        var outcome = await SwitchAsync();

        Assert.Equal(new(Ending.Done, "production is on prod-b"), outcome);
        Assert.Equal(
            [
                "set prod-b infra:role=active", "up prod-b",
                "set prod-traffic infra:weights.prod-b=13", "up prod-traffic",
                "set prod-traffic infra:weights.prod-b=85", "up prod-traffic",
                "set prod-traffic infra:weights.prod-b=255", "up prod-traffic",
                "set prod-traffic infra:weights.prod-a=0", "up prod-traffic",
                "set prod-a infra:role=standby", "up prod-a",
            ],
            Changes());
        Assert.Equal("""{"prod-a":0,"prod-b":255}""", Pulumi.Stack("prod-traffic").Output("weights"));
    }

    [Fact]
    public async Task An_update_whose_answer_is_lost_is_found_out_and_not_made_twice_in_vain()
    {
        Pulumi.Answer("up * --stack prod-traffic *", StandInAnswer.Fails("dial tcp: i/o timeout") with { DoneFirst = true, Times = 1 });

        var outcome = await SwitchAsync();

        Assert.Equal(Ending.Done, outcome.Ending);
        Assert.Contains(Pulumi.Calls, call => call.Line.StartsWith("refresh ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_executable_refuses_the_switchover_with_the_way_to_get_one()
    {
        using var stacks = new PulumiStackOperations(Options with { InstallationFolder = Pulumi.MissingInstallation() });

        var outcome = await SwitchAsync(stacks);

        Assert.Equal(Ending.Refused, outcome.Ending);
        Assert.Contains("https://www.pulumi.com/docs/install/", outcome.Says, StringComparison.Ordinal);
    }

    private async Task<Outcome> SwitchAsync(IStackOperations? stacks = null)
    {
        var store = new FileOperationStore(Path.Combine(Pulumi.WorkDir, "journal"));
        var runner = new OperationRunner(new(new MirroredStacks(stacks ?? Stacks, _environment), _environment, new FakeCloud(_environment), _environment, store), _events);
        return await runner.BeginAsync(new("prod", "prod-a", "prod-b"), None);
    }

    private IEnumerable<string> Changes() => Pulumi.Calls.Select(call => call.Arguments).Select(words => words switch
    {
        ["config", "set", "--path", var key, .., "--stack", var stack, _, "--", var value] => $"set {stack} {key}={value}",
        ["config", "set", var key, .., "--stack", var stack, _, "--", var value] => $"set {stack} {key}={value}",
        ["up", ..] => $"up {words[words.ToList().IndexOf("--stack") + 1]}",
        _ => string.Empty,
    }).Where(change => change.Length > 0);

    private void Cluster(string name, string role, string address) => Pulumi.Stack(name).WithConfig("infra:role", role).WithConfig("infra:release", "2026.11")
        .WithOutput("role", $"\"{role}\"").WithOutput("release", "\"2026.11\"").WithOutput("fingerprint", "\"f00d\"")
        .WithOutput("capacityFloor", """{"nodes":4,"pods":12}""").WithOutput("concurrency", """{"shop":"supported"}""").WithOutput("addresses", $"[\"{address}\"]")
        .WithOutputFrom("role", "infra:role").Applied();
}
