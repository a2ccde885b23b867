using System.Globalization;
using System.Text.Json.Nodes;
using Tandem.Rehearsal.Simulation.Truth;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Rehearsal.Simulation.Ports;

/// <summary>Config and outputs of the three stacks, made once for each of the few values they can have. Not shared between threads.</summary>
internal sealed class StackAnswers
{
    private static readonly string[] Clusters = ["prod-a", "prod-b"];
    private readonly Dictionary<(string Stack, Role Role), IReadOnlyDictionary<string, string>> _clusterConfig = [];
    private readonly Dictionary<(string Stack, Role Role), StackOutputs> _clusterOutputs = [];
    private readonly Dictionary<Weights, IReadOnlyDictionary<string, string>> _trafficConfig = [];
    private readonly Dictionary<Weights, StackOutputs> _trafficOutputs = [];

    [ThreadStatic]
    private static StackAnswers? _ofThisThread;

    internal static StackAnswers OfThisThread => _ofThisThread ??= new();

    internal IReadOnlyDictionary<string, string> ClusterConfig(string stack, Role role) => _clusterConfig.TryGetValue((stack, role), out var known) ? known
        : _clusterConfig[(stack, role)] = new SortedDictionary<string, string>(StringComparer.Ordinal) { [ConfigKeys.Role] = Word(role), [ConfigKeys.Release] = "2026.11" };

    internal StackOutputs ClusterOutputs(LightCluster cluster, Role role) => _clusterOutputs.TryGetValue((cluster.Name, role), out var known) ? known
        : _clusterOutputs[(cluster.Name, role)] = new(new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            [OutputNames.Role] = Word(role),
            [OutputNames.Standby] = "held",
            [OutputNames.Release] = "2026.11",
            [OutputNames.Fingerprint] = "f00d",
            [OutputNames.Addresses] = new JsonArray(cluster.Address),
            [OutputNames.Namespaces] = new JsonArray("shop"),
            [OutputNames.CapacityFloor] = new JsonObject { ["nodes"] = LightCluster.Nodes - LightCluster.SystemNodes, ["pods"] = LightCluster.PodsWanted },
            [OutputNames.Concurrency] = new JsonObject { ["shop"] = "supported" },
        });

    internal IReadOnlyDictionary<string, string> TrafficConfig(Weights weights) => _trafficConfig.TryGetValue(weights, out var known) ? known
        : _trafficConfig[weights] = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [ConfigKeys.Weights] = string.Create(CultureInfo.InvariantCulture, $$"""{"{{Clusters[0]}}":{{weights.First}},"{{Clusters[1]}}":{{weights.Second}}}"""),
            [ConfigKeys.TtlSeconds] = LightTraffic.TtlSeconds.ToString(CultureInfo.InvariantCulture),
        };

    internal StackOutputs TrafficOutputs(Weights weights) => _trafficOutputs.TryGetValue(weights, out var known) ? known
        : _trafficOutputs[weights] = new(new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            [OutputNames.Mode] = "front-door",
            [OutputNames.Weights] = new JsonObject { [Clusters[0]] = weights.First, [Clusters[1]] = weights.Second },
            [OutputNames.TtlSeconds] = LightTraffic.TtlSeconds,
            [OutputNames.Hosts] = new JsonArray("shop.example.com"),
            [OutputNames.Levers] = new JsonObject { [Clusters[0]] = "s3://levers/prod-a", [Clusters[1]] = "s3://levers/prod-b" },
        });

    private static string Word(Role role) => role == Role.Active ? "active" : "standby";
}
