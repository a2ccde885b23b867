using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Moq;
using Spectre.Console;
using Tandem.Cli;
using Tandem.Cli.Backends;
using Tandem.Cli.Project;
using Tandem.Rehearsal.Clock;
using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Runner;
using Tandem.Tests.Shared.StandIn;

namespace Tandem.Tests.Cli;

/// <summary>
/// The environment prod as the real backend sees it: stacks behind the stand-in for pulumi, and a server on loopback that answers as Prometheus and as front door.
/// </summary>
internal sealed partial class StandInEnvironment : IDisposable
{
    private readonly LoopbackServer _server;
    private readonly StandInAws? _aws;

    internal StandInEnvironment()
    {
        _server = new LoopbackServer(request => request.Path.EndsWith("/api/v1/query", StringComparison.Ordinal) ? new(200, Metrics(request.Body)) : _aws!.Answer(request) ?? new LoopbackServer.Reply(200, "ok"));
        _aws = new StandInAws(Pulumi, _server.BaseUrl);
        File.Copy(Path.Combine(SharedMaterial.RepositoryRoot, "fleet.yaml"), Path.Combine(Pulumi.WorkDir, "fleet.yaml"));
        Directory.CreateDirectory(Path.Combine(Pulumi.WorkDir, "clusters"));
        foreach (var list in Directory.GetFiles(Path.Combine(SharedMaterial.RepositoryRoot, "clusters")))
        {
            File.Copy(list, Path.Combine(Pulumi.WorkDir, "clusters", Path.GetFileName(list)));
        }

        Pulumi.AddStack("prod-network").WithOutput("metricsEndpoint", $"\"{_server.BaseUrl}/workspaces/ws-1/\"")
            .WithOutput("zoneId", "\"Z1\"").WithOutput("privateSubnetIds", """["subnet-1"]""").Applied();
        Cluster("prod-a", "active");
        Cluster("prod-b", "standby");
        Pulumi.AddStack("prod-traffic").WithConfig("infra:weights.prod-a", "255").WithConfig("infra:weights.prod-b", "0").WithConfig("infra:ttlSeconds", "60")
            .WithOutput("mode", "\"front-door\"").WithOutput("weights", """{"prod-a":255,"prod-b":0}""").WithOutput("ttlSeconds", "60").WithOutput("hosts", """["app.prod.example.com"]""")
            .WithOutputFrom("weights", "infra:weights").Applied();
    }

    internal StandInPulumi Pulumi { get; } = new();

    /// <summary>Where everything but pulumi answers.</summary>
    internal string Address => _server.BaseUrl;

    /// <summary>The journal's lines, oldest first; none while there is no journal.</summary>
    internal string[] Journal => Path.Combine(Pulumi.WorkDir, ".tandem", "prod", "journal.jsonl") is var file && File.Exists(file) ? File.ReadAllLines(file) : [];

    /// <summary>Arguments as a person would give them, with backend and project added.</summary>
    internal string[] Arguments(params string[] args) => [.. args, .. args[0] is "switchover" or "plan" ? NotOnLoopback : [], "--backend", "pulumi", "--project", Pulumi.WorkDir];

    /// <summary>The variables that lead a process of its own to this environment's AWS.</summary>
    internal IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string> { ["AWS_ENDPOINT_URL"] = _server.BaseUrl, ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE", ["AWS_SECRET_ACCESS_KEY"] = "secret" };

    internal Task<TandemRun> TandemAsync(params string[] args) => TandemAsync(around => around, args);

    internal Task<TandemRun> TandemAsync(Func<Surroundings, Surroundings> around, params string[] args) => TandemRun.OfAsync(surroundings => around(surroundings) with
    {
        Aws = options => options with { ServiceUrl = new Uri(_server.BaseUrl), Timeout = TimeSpan.FromMinutes(1), Credentials = () => new Amazon.Runtime.BasicAWSCredentials("AKIDEXAMPLE", "secret") },
    }, Arguments(args));

    /// <summary>The loopback speaks no TLS, has no registry, and lives at another time than a simulated clock.</summary>
    private static readonly string[] NotOnLoopback = ["--accept", "certificates-hold", "--accept", "images-are-there", "--accept", "clocks-agree", "--reason", "a loopback"];

    /// <summary>Another process goes on with what is unfinished.</summary>
    internal async Task<Outcome> ResumeAsync()
    {
        var around = new Surroundings(AnsiConsole.Console, TextWriter.Null, new SimulatedClock(new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero)), _ => null);
        using var backend = PulumiBackend.Open(Pulumi.WorkDir, FleetLookup.Read(Pulumi.WorkDir).Environment("prod"), around);
        return await new OperationRunner(backend.Ports, Mock.Of<ISwitchoverListener>()).ResumeAsync("prod", new("ann", "desk", "2"), Limits.Default, CancellationToken.None);
    }

    public void Dispose()
    {
        _server.Dispose();
        Pulumi.Dispose();
    }

    private void Cluster(string name, string role) => Pulumi.AddStack(name).WithConfig("infra:role", role).WithConfig("infra:release", "2026.11")
        .WithOutput("role", $"\"{role}\"").WithOutput("release", "\"2026.11\"").WithOutput("fingerprint", "\"f00d\"").WithOutput("namespaces", """["shop"]""")
        .WithOutput("capacityFloor", """{"nodes":4,"pods":12}""").WithOutput("concurrency", """{"shop":"supported"}""").ChangedLast("2026-11-01T12:00:00.000Z")
        .WithOutput("addresses", $"[\"{_server.BaseUrl}\"]").WithOutputFrom("role", "infra:role").Applied();

    /// <summary>What Prometheus would say of the stacks as they are deployed.</summary>
    private string Metrics(string body)
    {
        var query = System.Web.HttpUtility.ParseQueryString(body)["query"]!;
        if (StandInAws.Series(query) is { } series)
        {
            return series;
        }

        var cluster = ClusterIn().Match(query).Groups[1].Value;
        var isActive = Pulumi.Stack(cluster).Output("role") == "\"active\"";
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
        var weights = JsonNode.Parse(Pulumi.Stack("prod-traffic").Output("weights")!)!.AsObject();
        return (double)weights[cluster]! / weights.Sum(w => (double)w.Value!);
    }

    [GeneratedRegex("cluster=\"([^\"]+)\"")]
    private static partial Regex ClusterIn();
}
