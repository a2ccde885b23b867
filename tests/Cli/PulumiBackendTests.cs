using System.Text.Json.Nodes;
using Tandem.Cli;
using Tandem.Tests.Shared.StandIn;

namespace Tandem.Tests.Cli;

/// <summary>Whole verbs on the real backend: the stand-in behind the Automation API, and a server on loopback that answers as Prometheus and as a front door.</summary>
public sealed class PulumiBackendTests : IDisposable
{
    private readonly StandInEnvironment _environment = new();

    private StandInPulumi Pulumi => _environment.Pulumi;

    public void Dispose() => _environment.Dispose();

    [Fact]
    public async Task Switchover_moves_production_and_status_says_so()
    {
        var run = await TandemAsync("switchover", "--from", "prod-a", "--to", "prod-b", "--yes");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains("production is on prod-b", run.Out, StringComparison.Ordinal);
        Assert.Equal("""{"prod-a":0,"prod-b":255}""", Pulumi.Stack("prod-traffic").Output("weights"));
        Assert.Contains("Active       prod-b", (await TandemAsync("status")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_shows_gates_and_steps_and_touches_nothing()
    {
        var run = await TandemAsync("plan", "--from", "prod-a", "--to", "prod-b");

        Golden.Verify(run.Out.Replace(Pulumi.WorkDir, "PROJECT", StringComparison.Ordinal).Replace(_environment.Address, "ADDRESS", StringComparison.Ordinal), "plan-pulumi");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.DoesNotContain(Pulumi.Calls, call => call.Line.StartsWith("up ", StringComparison.Ordinal) || call.Line.StartsWith("config set", StringComparison.Ordinal));
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
        Pulumi.Stack("prod-b").LockedBy("created by kim@laptop (pid 7) at 2026-11-20T12:00:00Z").WithConfig("infra:release", "2026.12");

        var run = await TandemAsync("up", "prod-b", "--yes");

        Assert.Equal(ExitCode.UpdateFailed, run.Code);
        Assert.StartsWith("tandem: prod-b: locked: by kim@laptop (pid 7) since 2026-11-20T12:00:00Z. Wait until that update ends.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_switchover_it_is_said_what_to_commit_and_that_somebody_has_to_look()
    {
        var moved = await TandemAsync("switchover", "--from", "prod-a", "--to", "prod-b", "--yes");
        var paused = await TandemAsync("pause");
        var seen = await TandemAsync("ack", "--json");

        Assert.EndsWith(
            """
            Now          prod is cooling down: an operation ended; no new switchover begins until somebody has looked at how, and
                         said so
            Possible     tandem ack prod --backend pulumi
                           says that somebody has looked at how it ended
                         tandem failover --to prod-a --reason WHY --backend pulumi
                           begins a failover; the cool-down counts as acknowledged
            Commit       Pulumi.prod-a.yaml, Pulumi.prod-b.yaml and Pulumi.prod-traffic.yaml: the new roles and weights stand in
                         them, and config is the record

            """,
            moved.Out,
            StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, paused.Code);
        Assert.Contains("tandem pause is not possible while prod is cooling down (prod-1, ", paused.Out, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, "prod-1 is acknowledged; prod is idle"), (seen.Code, (string?)JsonNode.Parse(seen.Out)!["says"]));
    }

    [Fact]
    public async Task A_failover_touches_the_target_and_the_traffic_alone()
    {
        var run = await TandemAsync("failover", "--to", "prod-b", "--reason", "prod-a is on fire", "--accept", "certificates-hold", "--yes");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains("production is on prod-b", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Pulumi.Calls, call => call.Line.StartsWith("up ", StringComparison.Ordinal) && call.Line.Contains("--stack prod-a ", StringComparison.Ordinal));
        Assert.Equal("\"active\"", Pulumi.Stack("prod-a").Output("role"));
    }

    [Fact]
    public async Task A_failover_to_the_cluster_that_serves_already_is_refused()
    {
        var run = await TandemAsync("failover", "--to", "prod-a", "--reason", "fire", "--yes");

        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.Contains("prod-a serves already: it is active and has all the traffic. Name the cluster that shall take over as --to: prod-a, prod-b", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_and_without_yes_nothing_is_changed()
    {
        var run = await TandemAsync("switchover", "--from", "prod-a", "--to", "prod-b");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Equal("tandem: this would change something and there is no terminal to ask. Give --yes to go on without a question.\n", run.Error);
        Assert.DoesNotContain(Pulumi.Calls, call => call.Line.StartsWith("up ", StringComparison.Ordinal));
    }

    private Task<TandemRun> TandemAsync(params string[] args) => _environment.TandemAsync(args);
}
