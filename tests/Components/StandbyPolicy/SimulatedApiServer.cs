using System.Text.Json.Nodes;

namespace Tandem.Tests.Components;

/// <summary>
/// An API server of a few kinds of objects in one namespace, for the real kubectl: lists, single objects, patches, deletions and evictions. It allows what it is
/// told to and keeps what was asked of it. A pod that goes is made again as the role wants it; <see cref="Budget"/> pods may be evicted.
/// </summary>
internal sealed class SimulatedApiServer : IDisposable
{
    private static readonly (string ApiVersion, string Resource, string Kind)[] Kinds =
    [
        ("v1", "pods", "Pod"),
        ("v1", "configmaps", "ConfigMap"),
        ("apps/v1", "replicasets", "ReplicaSet"),
        ("batch/v1", "jobs", "Job"),
        ("networking.k8s.io/v1", "ingresses", "Ingress"),
    ];

    private readonly LoopbackServer _server;
    private readonly Func<string, bool> _isAllowed;
    private readonly Lock _lock = new();

    public SimulatedApiServer(Func<string, bool> isAllowed)
    {
        _isAllowed = isAllowed;
        _server = new LoopbackServer(request =>
        {
            lock (_lock)
            {
                return Answer(request);
            }
        });
    }

    public string Url => _server.BaseUrl;

    public string Role { get; set; } = "active";

    public int Budget { get; set; }

    /// <summary>Objects by resource.</summary>
    public Dictionary<string, List<JsonObject>> Objects { get; } = new(StringComparer.Ordinal)
    {
        ["pods"] = [],
        ["jobs"] = [],
        ["replicasets"] = [],
        ["ingresses"] = [],
        ["configmaps"] = [new() { ["metadata"] = new JsonObject { ["name"] = "tandem-role" } }],
    };

    /// <summary>What was asked, such as <c>patch pods</c>, once each.</summary>
    public SortedSet<string> Asked { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Pods => Objects["pods"].Select(pod => $"{pod["metadata"]!["name"]} {(pod["spec"]!["schedulingGates"] is JsonArray { Count: > 0 } ? "held" : "free")}");

    public void Dispose() => _server.Dispose();

    private LoopbackServer.Reply Answer(LoopbackServer.Request request)
    {
        var url = new Uri(new Uri(Url), request.Path);
        var parts = url.AbsolutePath.Trim('/').Split('/');
        var at = Array.IndexOf(parts, "namespaces");
        if (at < 0)
        {
            return Discovery(url.AbsolutePath);
        }

        var (resource, name, sub) = (parts[at + 2], parts.ElementAtOrDefault(at + 3), parts.ElementAtOrDefault(at + 4));
        var verb = request.Method switch { "GET" => name is null ? "list" : "get", "POST" => "create", var method => method.ToLowerInvariant() };
        var asked = $"{verb} {resource}{(sub is null ? "" : "/" + sub)}";
        Asked.Add(asked);
        return _isAllowed(asked) ? Do(verb, resource, name, request.Body, Uri.UnescapeDataString(url.Query)) : Status(403, $"may not {asked}");
    }

    private LoopbackServer.Reply Do(string verb, string resource, string? name, string body, string query)
    {
        var all = Objects[resource];
        var (apiVersion, _, kind) = Kinds.Single(known => known.Resource == resource);
        if (verb == "list")
        {
            var items = all.Where(item => !query.Contains("labelSelector=", StringComparison.Ordinal) || item["metadata"]?["labels"]?["tandem.dev/held"] is not null);
            return Ok(new JsonObject { ["apiVersion"] = apiVersion, ["kind"] = $"{kind}List", ["items"] = new JsonArray([.. items.Select(item => item.DeepClone())]) });
        }

        var found = all.FirstOrDefault(item => item["metadata"]!["name"]!.GetValue<string>() == name);
        switch (verb)
        {
            case "get" when resource == "configmaps":
                found!["data"] = new JsonObject { ["role"] = Role };
                break;
            case "patch":
                Merge(found!, JsonNode.Parse(body)!.AsObject());
                break;
            case "create" when Budget == 0:
                return Status(429, "Cannot evict pod as it would violate the pod's disruption budget.");
            case "create":
                Budget--;
                MakeAgain(found!);
                break;
            case "delete" when resource == "pods":
                MakeAgain(found!);
                break;
            case "delete":
                all.Remove(found!);
                break;
        }

        (found!["apiVersion"], found["kind"]) = (apiVersion, kind);
        return Ok((JsonObject)found.DeepClone());
    }

    private void MakeAgain(JsonObject pod) =>
        pod["spec"]!["schedulingGates"] = new JsonArray([.. Enumerable.Repeat(new JsonObject { ["name"] = "tandem.dev/standby" }, Role == "standby" ? 1 : 0)]);

    // A merge patch, and of strategic ones that which takes items out of a list by name.
    private static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (key, value) in patch)
        {
            if (value is JsonObject map)
            {
                target[key] ??= new JsonObject();
                Merge(target[key]!.AsObject(), map);
            }
            else if (value is JsonArray list)
            {
                var gone = list.Where(item => (string?)item!["$patch"] == "delete").Select(item => (string?)item!["name"]).ToList();
                target[key] = new JsonArray([.. target[key]!.AsArray().Where(item => !gone.Contains((string?)item!["name"])).Select(item => item!.DeepClone())]);
            }
            else
            {
                target[key] = value?.DeepClone();
            }
        }
    }

    private static LoopbackServer.Reply Discovery(string path)
    {
        var kinds = Kinds.Where(known => path == (known.ApiVersion == "v1" ? "/api/v1" : $"/apis/{known.ApiVersion}")).ToList();
        return path switch
        {
            "/version" => Ok(new JsonObject { ["major"] = "1", ["minor"] = "36", ["gitVersion"] = "v1.36.0" }),
            "/api" => Ok(new JsonObject { ["kind"] = "APIVersions", ["versions"] = new JsonArray("v1") }),
            "/apis" => Ok(new JsonObject { ["kind"] = "APIGroupList", ["apiVersion"] = "v1", ["groups"] = new JsonArray([.. Kinds.Skip(2).Select(known => Group(known.ApiVersion))]) }),
            _ when kinds.Count > 0 => Ok(new JsonObject
            {
                ["kind"] = "APIResourceList",
                ["groupVersion"] = kinds[0].ApiVersion,
                ["resources"] = new JsonArray([.. kinds.Select(known => Resource(known.Resource, known.Kind))]),
            }),
            _ => Status(404, path),
        };
    }

    private static JsonObject Group(string apiVersion)
    {
        var version = new JsonObject { ["groupVersion"] = apiVersion, ["version"] = "v1" };
        return new JsonObject { ["name"] = apiVersion[..^"/v1".Length], ["versions"] = new JsonArray(version), ["preferredVersion"] = version.DeepClone() };
    }

    private static JsonObject Resource(string name, string kind) => new()
    {
        ["name"] = name,
        ["singularName"] = kind.ToLowerInvariant(),
        ["namespaced"] = true,
        ["kind"] = kind,
        ["verbs"] = new JsonArray("get", "list"),
    };

    private static LoopbackServer.Reply Status(int code, string message) =>
        Answered(code, new JsonObject { ["kind"] = "Status", ["apiVersion"] = "v1", ["status"] = "Failure", ["code"] = code, ["message"] = message });

    private static LoopbackServer.Reply Ok(JsonObject answer) => Answered(200, answer);

    private static LoopbackServer.Reply Answered(int code, JsonObject answer) => new(code, answer.ToJsonString()) { ContentType = "application/json" };
}
