using System.Text.Json.Nodes;
using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Clock;
using Tandem.Switchover.Ports;

namespace Tandem.Tests.Shared;

/// <summary>
/// Two clusters and their traffic in memory: config, what is deployed of it, and what could be measured. A cluster is ready a minute after its role
/// became active; traffic follows the deployed weights at once. Faults are set by a test; nothing else goes wrong.
/// </summary>
internal sealed class FakeEnvironment : IStackOperations, IEnvironmentObservation, IClock
{
    private readonly SortedDictionary<string, TimeSpan> _activeSince = new(StringComparer.Ordinal) { ["prod-a"] = TimeSpan.FromDays(-1) };

    private static readonly DateTimeOffset Beginning = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly SortedDictionary<string, DateTimeOffset> _releaseSince = new(StringComparer.Ordinal);

    public FakeEnvironment()
    {
        Config["prod-a"] = new(StringComparer.Ordinal) { ["infra:role"] = "active", ["infra:release"] = "2026.11" };
        Config["prod-b"] = new(StringComparer.Ordinal) { ["infra:role"] = "standby", ["infra:release"] = "2026.11" };
        Config["prod-traffic"] = new(StringComparer.Ordinal) { ["infra:weights"] = """{"prod-a":255,"prod-b":0}""", ["infra:ttlSeconds"] = "60" };
        Config["prod-network"] = new(StringComparer.Ordinal) { ["infra:podsPerNode"] = "110" };
        Deployed = Config.ToDictionary(c => c.Key, c => new Dictionary<string, string>(c.Value, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public SortedDictionary<string, Dictionary<string, string>> Config { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Dictionary<string, string>> Deployed { get; }

    /// <summary>Every change that was asked for, in order: <c>set prod-b infra:role=active</c>, <c>up prod-b</c>.</summary>
    public List<string> Changes { get; } = [];

    /// <summary>Called before every call of a port; throws to play a fault. The text is the port's call.</summary>
    public Action<string> Before { get; set; } = _ => { };

    /// <summary>The share of requests that a cluster fails. Default: none.</summary>
    public Func<string, double> FailedShare { get; set; } = _ => 0;

    /// <summary>Why a cluster's metrics are gone; null when they are there.</summary>
    public Func<string, string?> MetricsGone { get; set; } = _ => null;

    /// <summary>How long 99 of 100 requests take at a cluster. Default: 100 ms.</summary>
    public Func<string, TimeSpan> Latency { get; set; } = _ => TimeSpan.FromMilliseconds(100);

    /// <summary>Why a cluster's request metrics are gone while its pods are still seen; null when they are there.</summary>
    public Func<string, string?> RequestsSilent { get; set; } = _ => null;

    /// <summary>Connections that ask nothing and stay open on a cluster, such as WebSockets. Default: none.</summary>
    public Func<string, int> Streams { get; set; } = _ => 0;

    /// <summary>How much of what the weight of prod-b promises has come to it: 0 where nobody has asked DNS again. Default: 1, all.</summary>
    public double Followed { get; set; } = 1;

    /// <summary>Requests a second of the whole environment. Default: 100.</summary>
    public double RequestsPerSecond { get; set; } = 100;

    /// <summary>Requests a second that stay on a cluster whatever DNS says. Default: none.</summary>
    public Func<string, double> Stuck { get; set; } = _ => 0;

    /// <summary>Application pods that a cluster keeps running as a standby. Default: none.</summary>
    public Func<string, int> WarmPods { get; set; } = _ => 0;

    /// <summary>Whether a cluster's pods ever get ready. Default: yes.</summary>
    public Func<string, bool> BecomesReady { get; set; } = _ => true;

    /// <summary>Whether a probe of a cluster that is ready, or is not, passes. Default: as it is.</summary>
    public Func<string, bool, bool> Probes { get; set; } = (_, ready) => ready;

    /// <summary>The network stack that a cluster says it stands in. Default: none says so.</summary>
    public Func<string, string?> Network { get; set; } = _ => null;

    /// <summary>What a cluster puts out as its fingerprint. Default: the same for all.</summary>
    public Func<string, string> Fingerprint { get; set; } = _ => "f00d";

    /// <summary>The Kubernetes minor of a release. Default: 1.36 of all.</summary>
    public Func<string, string> Kubernetes { get; set; } = _ => "1.36";

    /// <summary>What the shop is declared to do while both clusters run it. Default: supported.</summary>
    public string Concurrency { get; set; } = "supported";

    /// <summary>The addresses of a cluster's front door.</summary>
    public Func<string, string[]> Addresses { get; set; } = cluster => [cluster == "prod-a" ? "192.0.2.1" : "192.0.2.2"];

    /// <summary>What a front door answers whose applications are held. Default: 503.</summary>
    public string ProbeSays { get; set; } = "503";

    /// <summary>Application pods that a standby asks for and does not have. Default: none.</summary>
    public int PodsMissing { get; set; }

    /// <summary>The traffic stack's levers, as JSON. Default: none.</summary>
    public string Levers { get; set; } = "{}";

    /// <summary>Whether stacks put nothing out but what an environment is read from. Default: no.</summary>
    public bool Silent { get; set; }

    /// <summary>All ports at once, on this environment where none is given.</summary>
    public OperationPorts Ports(IEnvironmentObservation? observation = null, IStackOperations? stacks = null) => new(stacks ?? this, observation ?? this, new FakeCloud(this), this, new MemoryStore());

    public SimulatedClock Time { get; } = new(Beginning);

    public DateTimeOffset UtcNow => Time.UtcNow;

    public TimeSpan Elapsed => Time.Elapsed;

    public Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Before("wait");
        return Time.WaitAsync(duration, cancellationToken);
    }

    public IDisposable Every(TimeSpan interval, Func<Task> beat) => Time.Every(interval, beat);

    public CancellationTokenSource Deadline(TimeSpan after) => Time.Deadline(after);

    public Task<IReadOnlyList<string>> ListStacksAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([.. Config.Keys]);

    public Task<IReadOnlyDictionary<string, string>> GetConfigAsync(string stack, CancellationToken cancellationToken)
    {
        Before($"config {stack}");
        return Config.TryGetValue(stack, out var config)
            ? Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>(config))
            : throw new StackOperationException(StackFailure.NoSuchStack, stack, $"there is no stack '{stack}'. Stacks: {string.Join(", ", Config.Keys)}");
    }

    public Task SetConfigAsync(string stack, ConfigSetting setting, CancellationToken cancellationToken)
    {
        Before($"set {stack}");
        Changes.Add($"set {stack} {setting.Key}={setting.Value}");
        if (setting.IsPath)
        {
            var weights = JsonNode.Parse(Config[stack]["infra:weights"])!.AsObject();
            weights[setting.Key["infra:weights.".Length..]] = int.Parse(setting.Value, System.Globalization.CultureInfo.InvariantCulture);
            Config[stack]["infra:weights"] = weights.ToJsonString();
        }
        else
        {
            Config[stack][setting.Key] = setting.Value;
        }

        return Task.CompletedTask;
    }

    public Task<PreviewSummary> PreviewAsync(string stack, CancellationToken cancellationToken)
    {
        Before($"preview {stack}");
        var differs = Config[stack].Any(c => Deployed[stack].GetValueOrDefault(c.Key) != c.Value);
        return Task.FromResult(new PreviewSummary(new SortedDictionary<string, int>(StringComparer.Ordinal) { ["same"] = 40, ["update"] = differs ? 1 : 0 }));
    }

    public async Task<UpSummary> UpAsync(string stack, UpRequest request, IProgress<StackProgress>? progress, CancellationToken cancellationToken)
    {
        Before($"up {stack}");
        Changes.Add($"up {stack}");
        var wasActive = Deployed[stack].GetValueOrDefault("infra:role") == "active";
        if (Deployed[stack].GetValueOrDefault("infra:release") != Config[stack].GetValueOrDefault("infra:release"))
        {
            _releaseSince[stack] = UtcNow;
        }

        Deployed[stack] = new(Config[stack], StringComparer.Ordinal);
        if (!wasActive && Deployed[stack].GetValueOrDefault("infra:role") == "active")
        {
            _activeSince[stack] = Elapsed;
        }

        Before($"after up {stack}");
        progress?.Report(new(stack, "update", "tandem:test:Thing", stack, Done: true));
        return new(new SortedDictionary<string, int>(StringComparer.Ordinal), 1, TimeSpan.FromSeconds(30), await GetOutputsAsync(stack, cancellationToken));
    }

    public Task<StackOutputs> GetOutputsAsync(string stack, CancellationToken cancellationToken)
    {
        Before($"outputs {stack}");
        var deployed = Deployed.GetValueOrDefault(stack) ?? [];
        var outputs = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        if (deployed.TryGetValue("infra:weights", out var weights))
        {
            outputs["levers"] = JsonNode.Parse(Levers);
            outputs["mode"] = deployed.GetValueOrDefault("infra:trafficMode", "front-door");
            outputs["weights"] = JsonNode.Parse(weights);
            outputs["ttlSeconds"] = int.Parse(deployed["infra:ttlSeconds"], System.Globalization.CultureInfo.InvariantCulture);
            outputs["hosts"] = new JsonArray("shop.example.com");
        }

        if (deployed.TryGetValue("infra:role", out var role))
        {
            outputs["role"] = role;
            outputs["standby"] = WarmPods(stack) > 0 ? "warm" : "held";
            outputs["release"] = deployed["infra:release"];
            outputs["kubernetesVersion"] = Kubernetes(deployed["infra:release"]);
            outputs["releaseSince"] = _releaseSince.GetValueOrDefault(stack, Beginning.AddDays(-30)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
            outputs["fingerprint"] = Fingerprint(stack);
            outputs["network"] = Network(stack);
            outputs["capacityFloor"] = new JsonObject { ["nodes"] = 4, ["pods"] = 12 };
            outputs["concurrency"] = new JsonObject { ["shop"] = Concurrency };
            outputs["addresses"] = new JsonArray([.. Addresses(stack).Select(a => (JsonNode)a)]);
        }

        foreach (var silent in Silent ? new[] { "mode", "release", "fingerprint", "capacityFloor", "concurrency" } : [])
        {
            outputs.Remove(silent);
        }

        return Task.FromResult(new StackOutputs(outputs));
    }

    public Task<UpSummary> RefreshAsync(string stack, CancellationToken cancellationToken)
    {
        Before($"refresh {stack}");
        Changes.Add($"refresh {stack}");
        return Task.FromResult(new UpSummary(new SortedDictionary<string, int>(StringComparer.Ordinal), 1, TimeSpan.Zero, StackOutputs.None));
    }

    /// <summary>What an update of a stack left half done. Default: nothing.</summary>
    public Func<string, IReadOnlyList<PendingOperation>> Pending { get; set; } = _ => [];

    public Task<IReadOnlyList<PendingOperation>> PendingOperationsAsync(string stack, CancellationToken cancellationToken)
    {
        Before($"pending {stack}");
        return Task.FromResult(Pending(stack));
    }

    public Task CancelAsync(string stack, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<Observed<ClusterCapacity>> CapacityAsync(string cluster, CancellationToken cancellationToken)
    {
        Before($"capacity {cluster}");
        return Task.FromResult(MetricsGone(cluster) is { } why ? Observed<ClusterCapacity>.NoData(why)
            : IsReady(cluster) ? Observed<ClusterCapacity>.Known(new(6, 6, 12, 12, 0))
            : Observed<ClusterCapacity>.Known(new(2, 2, WarmPods(cluster), 12, IsActive(cluster) ? 0 : 12 - WarmPods(cluster) - PodsMissing)));
    }

    public Task<Observed<IReadOnlyList<ProbeResult>>> ProbeAsync(string cluster, IReadOnlyList<string> addresses, IReadOnlyList<string> hosts, CancellationToken cancellationToken)
    {
        Before($"probe {cluster}");
        IReadOnlyList<ProbeResult> results = [.. hosts.SelectMany(h => addresses.Select(a => new ProbeResult(h, a, Probes(cluster, IsReady(cluster)), Probes(cluster, IsReady(cluster)) ? "200" : ProbeSays)))];
        return Task.FromResult(Observed<IReadOnlyList<ProbeResult>>.Known(results));
    }

    public Task<Observed<RequestRate>> RequestRateAsync(string cluster, CancellationToken cancellationToken)
    {
        Before($"rate {cluster}");
        return Task.FromResult(AtDoor(cluster, rate => Observed<RequestRate>.Known(new(rate, rate * FailedShare(cluster)))));
    }

    public Task<Observed<RequestLatency>> LatencyAsync(string cluster, CancellationToken cancellationToken)
    {
        Before($"latency {cluster}");
        return Task.FromResult(AtDoor(cluster, rate => rate > 0 ? Observed<RequestLatency>.Known(new(0.99, Latency(cluster))) : Observed<RequestLatency>.NoData($"{cluster} served no request")));
    }

    public Task<Observed<int>> OpenConnectionsAsync(string cluster, CancellationToken cancellationToken)
    {
        Before($"connections {cluster}");
        return Task.FromResult(AtDoor(cluster, rate => Observed<int>.Known((int)Math.Ceiling(rate) + Streams(cluster))));
    }

    private Observed<T> AtDoor<T>(string cluster, Func<double, Observed<T>> measure)
    {
        var weights = new StackOutputs(new Dictionary<string, JsonNode?> { ["weights"] = JsonNode.Parse(Deployed["prod-traffic"]["infra:weights"]) }).Numbers("weights");
        var rate = (RequestsPerSecond * ShareOf(weights, cluster)) + Stuck(cluster);
        return (MetricsGone(cluster) ?? RequestsSilent(cluster)) is { } why ? Observed<T>.NoData(why) : measure(rate);
    }

    private double ShareOf(IReadOnlyDictionary<string, int> weights, string cluster)
    {
        var share = (double)weights[cluster] / weights.Values.Sum();
        return cluster == "prod-b" ? share * Followed : 1 - ShareOf(weights, "prod-b");
    }

    private bool IsActive(string cluster) => Deployed[cluster]["infra:role"] == "active";

    private bool IsReady(string cluster) => IsActive(cluster) && BecomesReady(cluster) && Elapsed - _activeSince[cluster] >= TimeSpan.FromMinutes(1);
}
