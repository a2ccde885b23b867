using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tandem.Cli;
using Tandem.Tests.Shared.StandIn;

namespace Tandem.Tests.Cli;

/// <summary>Whole verbs on the real backend: the stand-in behind the Automation API, and a server on loopback that answers as Prometheus and as a front door.</summary>
public sealed partial class PulumiBackendTests : IDisposable
{
    private readonly StandInPulumi _pulumi = new();
    private readonly LoopbackServer _server;

    public PulumiBackendTests()
    {
        _server = new LoopbackServer(request => request.Path.EndsWith("/api/v1/query", StringComparison.Ordinal) ? (200, Metrics(request.Body)) : (200, "ok"));
        File.Copy(Path.Combine(SharedMaterial.RepositoryRoot, "fleet.yaml"), Path.Combine(_pulumi.WorkDir, "fleet.yaml"));
        _pulumi.AddStack("prod-network").WithOutput("metricsEndpoint", $"\"{_server.BaseUrl}/workspaces/ws-1/\"").Applied();
        Cluster("prod-a", "active");
        Cluster("prod-b", "standby");
        _pulumi.AddStack("prod-traffic").WithConfig("infra:weights.prod-a", "255").WithConfig("infra:weights.prod-b", "0").WithConfig("infra:ttlSeconds", "60")
            .WithOutput("mode", "\"front-door\"").WithOutput("weights", """{"prod-a":255,"prod-b":0}""").WithOutput("ttlSeconds", "60").WithOutput("hosts", """["app.prod.example.com"]""")
            .WithOutputFrom("weights", "infra:weights").Applied();
    }

    public void Dispose()
    {
        _server.Dispose();
        _pulumi.Dispose();
    }

    [Fact]
    public async Task Switchover_moves_production_and_status_says_so()
    {
        var run = await TandemAsync("switchover", "--from", "prod-a", "--to", "prod-b", "--yes");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains("production is on prod-b", run.Out, StringComparison.Ordinal);
        Assert.Equal("""{"prod-a":0,"prod-b":255}""", _pulumi.Stack("prod-traffic").Output("weights"));
        Assert.Contains("Active       prod-b", (await TandemAsync("status")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_shows_gates_and_steps_and_touches_nothing()
    {
        var run = await TandemAsync("plan", "--from", "prod-a", "--to", "prod-b");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.DoesNotContain(_pulumi.Calls, call => call.Line.StartsWith("up ", StringComparison.Ordinal) || call.Line.StartsWith("config set", StringComparison.Ordinal));
        Golden.Verify(run.Out.Replace(_pulumi.WorkDir, "PROJECT", StringComparison.Ordinal), "plan-pulumi");
    }

    [Fact]
    public async Task Status_as_JSON_is_for_machines()
    {
        var run = await TandemAsync("status", "--json");

        var status = JsonNode.Parse(run.Out)!;
        Assert.Equal("prod-a", (string?)status["active"]);
        Assert.Equal(12, (int?)status["clusters"]![1]!["capacity"]!["podsHeld"]);
    }

    [Fact]
    public async Task Up_of_a_stack_that_another_process_holds_names_the_holder()
    {
        _pulumi.Stack("prod-b").LockedBy("created by kim@laptop (pid 7) at 2026-11-20T12:00:00Z").WithConfig("infra:release", "2026.12");

        var run = await TandemAsync("up", "prod-b", "--yes");

        Assert.Equal(ExitCode.UpdateFailed, run.Code);
        Assert.StartsWith("tandem: prod-b: locked: by kim@laptop (pid 7) since 2026-11-20T12:00:00Z. Wait until that update ends.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_and_without_yes_nothing_is_changed()
    {
        var run = await TandemAsync("switchover", "--from", "prod-a", "--to", "prod-b");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Equal("tandem: this would change something and there is no terminal to ask. Give --yes to go on without a question.\n", run.Error);
        Assert.DoesNotContain(_pulumi.Calls, call => call.Line.StartsWith("up ", StringComparison.Ordinal));
    }

    private Task<TandemRun> TandemAsync(params string[] args) => TandemRun.OfAsync([.. args, "--backend", "pulumi", "--project", _pulumi.WorkDir]);

    private void Cluster(string name, string role) => _pulumi.AddStack(name).WithConfig("infra:role", role).WithConfig("infra:release", "2026.11")
        .WithOutput("role", $"\"{role}\"").WithOutput("release", "\"2026.11\"").WithOutput("fingerprint", "\"f00d\"").WithOutput("namespaces", """["shop"]""")
        .WithOutput("addresses", $"[\"{_server.BaseUrl}\"]").WithOutputFrom("role", "infra:role").Applied();

    /// <summary>What Prometheus would say of the stacks as they are deployed.</summary>
    private string Metrics(string body)
    {
        var query = System.Web.HttpUtility.ParseQueryString(body)["query"]!;
        var cluster = ClusterIn().Match(query).Groups[1].Value;
        var isActive = _pulumi.Stack(cluster).Output("role") == "\"active\"";
        var value = query switch
        {
            _ when query.Contains("5..", StringComparison.Ordinal) => 0,
            _ when query.Contains("requests_total", StringComparison.Ordinal) => 100 * Share(cluster),
            _ when query.Contains("replicas_ready", StringComparison.Ordinal) => isActive ? 12 : 0,
            _ when query.Contains("spec_replicas", StringComparison.Ordinal) => 12,
            _ when query.Contains("status_scheduled", StringComparison.Ordinal) => isActive ? 0 : 12,
            _ when query.Contains("duration_seconds", StringComparison.Ordinal) => 0.1,
            _ when query.Contains("open_connections", StringComparison.Ordinal) => 0,
            _ => 6,
        };
        return $$$"""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[0,"{{{value.ToString(CultureInfo.InvariantCulture)}}}"]}]}}""";
    }

    private double Share(string cluster)
    {
        var weights = JsonNode.Parse(_pulumi.Stack("prod-traffic").Output("weights")!)!.AsObject();
        return (double)weights[cluster]! / weights.Sum(w => (double)w.Value!);
    }

    [GeneratedRegex("cluster=\"([^\"]+)\"")]
    private static partial Regex ClusterIn();
}
