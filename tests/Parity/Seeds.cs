using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Tandem.Parity.Inputs;

namespace Tandem.Tests.Parity;

/// <summary>Seeds that programs accept: every config key of a cluster that is not its identity, every field of a release and of the manifest.</summary>
internal static class Seeds
{
    /// <summary>What is for people or for other stacks, and from which nothing in a cluster follows.</summary>
    private static readonly string[] WithoutEffect = ["appVersion", "rollout", "phase", "order", "cpu", "memory", "single"];

    private static readonly string[] Instances = ["m7i.large", "m7i.2xlarge", "m7a.large", "c7i.xlarge", "r7i.large"];

    internal static Gen<Seed> OfConfig { get; } = Gen.OneOf(
        One("infra:logRetentionDays", Gen.Elements("1", "3", "5", "7", "14", "30", "60", "120", "180", "365").Select(Node)),
        One("infra:phase", Gen.Constant(Node("1"))),
        One("infra:standby", Gen.Constant(Node("warm"))),
        One("infra:trafficMode", Gen.Constant(Node("per-workload"))),
        One("infra:certificate", Gen.Constant(Node("none"))),
        One("infra:deletionProtection", Gen.Constant(Node("false"))),
        Roles("infra:adminRoleArns"),
        Roles("infra:deployRoleArns"),
        Roles("infra:viewRoleArns"),
        One("infra:publicAccessCidrs", Gen.Choose(1, 200).Select(n => List($"198.51.100.{n}/32"))),
        One("infra:systemNodes.count", Number(4, 20)),
        One("infra:systemNodes.diskGiB", Number(51, 500)),
        One("infra:systemNodes.instanceTypes", Gen.Elements("m7a.large", "c7i.large", "r7i.large").Select(t => List(t))),
        One("infra:nodeGroups.general.minActive", Number(7, 40)),
        One("infra:nodeGroups.general.minStandby", Number(1, 40)),
        One("infra:nodeGroups.general.max", Number(51, 400)),
        One("infra:nodeGroups.general.diskGiB", Number(101, 900)),
        One("infra:nodeGroups.general.instanceTypes", Gen.SubListOf(Instances).Where(l => l.Count > 0).Select(l => List([.. l]))),
        One("infra:nodeGroups.batch", Number(1, 30).Select(n => (JsonNode?)new JsonObject { ["instanceTypes"] = List("c7i.xlarge"), ["minActive"] = 0, ["minStandby"] = 0, ["max"] = n!.DeepClone(), ["diskGiB"] = 100 })));

    internal static Gen<Seed> OfRelease(ClusterInputs inputs) => Gen.OneOf(Leaves(inputs.Tree["release"]!, ["release"]).Where(HasEffect).Where(p => p[^1] is not ("amiType" or "kubernetes") && !IsOnlyForRecords(p)).Select(path =>
        from n in Gen.Choose(5, 999)
        select new Seed(path, Node(path[^1] switch
        {
            "releaseVersion" => $"1.36.{n}-20261001",
            "repository" => $"https://charts.example.com/{n}",
            _ when path[1] == "images" => $"registry.example.com/{path[^1]}:v1.36.{n}",
            _ when path[1] == "addons" => $"v9.0.{n}-eksbuild.1",
            _ => $"99.0.{n}",
        }))));

    internal static Gen<Seed> OfManifest(ClusterInputs inputs) => Gen.OneOf(Leaves(inputs.Tree["workloads"]!, ["workloads"]).Where(p => HasEffect(p) && IsFree(p, At(inputs, p))).Select(path =>
        from n in Gen.Choose(2, 99)
        select new Seed(path, (path[2], path[^1]) switch
        {
            ("capacity", "replicas") => JsonValue.Create(2),
            ("capacity", _) => JsonValue.Create(100 + n),
            ("chart", "repository") => Node($"oci://charts.example.com/{n}"),
            ("chart", "version") => Node($"99.{n}.0"),
            ("concurrency", _) => Node(n % 2 == 0 ? "external-lock" : "primary-only"),
            ("priority", _) => Node(Other(At(inputs, path), "high", "normal", "low")),
            ("hosts", _) => List($"host-{n}"),
            _ => Changed(At(inputs, path), n),
        })));

    internal static Gen<Seed> OfAbsence(ClusterInputs inputs) => Gen.Elements(((JsonObject)inputs.Tree["workloads"]!).Select(w => w.Key).Where(n => n != "order")).Select(n => new Seed(["workloads", n], null));

    /// <summary>Another value of the same kind.</summary>
    internal static JsonNode? Changed(JsonNode? node, int n) => node switch
    {
        JsonValue value when value.TryGetValue<bool>(out var flag) => JsonValue.Create(!flag),
        JsonValue value when value.TryGetValue<string>(out var text) => Node($"{text}-{n}"),
        JsonValue value => JsonValue.Create((double)value.AsValue().Deserialized() + n),
        JsonArray list => new JsonArray([.. list.Select(i => i?.DeepClone()), Node($"more-{n}")]),
        _ => Node($"something-{n}"),
    };

    /// <summary>Every place below a node at which a value or a list stands.</summary>
    internal static IEnumerable<IReadOnlyList<string>> Leaves(JsonNode node, IReadOnlyList<string> path) =>
        node is JsonObject { Count: > 0 } map ? map.Where(m => m.Value is not null).SelectMany(m => Leaves(m.Value!, [.. path, m.Key])) : [path];

    private static double Deserialized(this JsonValue value) => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static bool HasEffect(IReadOnlyList<string> path) => !WithoutEffect.Contains(path[^1]) || path.Count > 4;

    /// <summary>The name says which workload it is, and few replicas cannot become fewer.</summary>
    private static bool IsFree(IReadOnlyList<string> path, JsonNode? now) =>
        path.Count > 4 || (path[^1] != "name" || path.Count > 3) && (path[^1] != "replicas" || now?.ToJsonString() is not ("1" or "2"));

    /// <summary>ExternalDNS is installed in mode per-workload only.</summary>
    private static bool IsOnlyForRecords(IReadOnlyList<string> path) => path.Contains("external-dns");

    private static Gen<Seed> One(string key, Gen<JsonNode?> values) => values.Select(v => new Seed(["config", .. key.Split('.')], v));

    private static Gen<Seed> Roles(string key) => One(key, Gen.Choose(1, 999).Select(n => List($"arn:aws:iam::111122223333:role/people-{n}")));

    private static Gen<JsonNode?> Number(int min, int max) => Gen.Choose(min, max).Select(n => (JsonNode?)JsonValue.Create(n));

    private static JsonNode? At(ClusterInputs inputs, IReadOnlyList<string> path) => path.Aggregate((JsonNode?)inputs.Tree, (at, member) => at?[member]);

    private static string Other(JsonNode? now, params string[] words) => words.First(w => w != now?.ToString());

    private static JsonNode? Node(string text) => JsonValue.Create(text);

    private static JsonNode? List(params string[] texts) => new JsonArray([.. texts.Select(Node)]);
}
