using System.Text.Json.Nodes;
using Pulumi.Kubernetes.Core.V1;
using Tandem.Components.Shared;
using Tandem.Components.StandbyPolicy;
using Tandem.Tests.Shared.Tools;

namespace Tandem.Tests.Components;

/// <summary>
/// Goal: the role Job has the rights that it uses and no other (R39, R58). Method: the real kubectl runs the script against an API server that allows what the
/// rules say and keeps what is asked.
/// </summary>
[Collection(PulumiCollection.Name)]
public sealed class RoleAccessTests
{
    [KubectlTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_right_is_used_and_no_other_is_asked_for(bool stampsIngresses)
    {
        var rights = await Rights(stampsIngresses);
        using var folder = new ScratchFolder();
        using var server = new SimulatedApiServer(rights.Contains) { Budget = 1 };
        Fill(server);

        server.Role = "standby";
        Assert.Equal((0, ""), Run(folder, server, stampsIngresses, "settle", "standby"));
        Assert.Equal(["web-1 held", "web-2 held"], server.Pods);
        Assert.True(server.Objects["jobs"].Single()["spec"]!["suspend"]!.GetValue<bool>());

        server.Role = "active";
        Assert.Equal((0, ""), Run(folder, server, stampsIngresses, "settle", "active"));
        Assert.Equal(["web-1 free", "web-2 held"], server.Pods);
        Assert.Empty(server.Objects["jobs"]);

        Assert.Equal((0, ""), Run(folder, server, stampsIngresses, "keep"));
        Assert.Equal(["web-1 free", "web-2 free"], server.Pods);
        Assert.Equal(rights, server.Asked);
    }

    // Two generations of a Deployment, with room for one eviction, and a run under way.
    private static void Fill(SimulatedApiServer server)
    {
        server.Objects["pods"].AddRange([Pod("web-1", "new", 1_000_000), Pod("web-2", "old", 500)]);
        server.Objects["replicasets"].AddRange([ReplicaSet("new", "10"), ReplicaSet("old", "9")]);
        server.Objects["jobs"].Add(new JsonObject { ["metadata"] = Metadata("report-1", "CronJob", "report"), ["spec"] = new JsonObject(), ["status"] = new JsonObject() });
        server.Objects["ingresses"].Add(new JsonObject { ["metadata"] = Metadata("web", "Deployment", "web") });
    }

    private static JsonObject Pod(string name, string owner, int priority) => new()
    {
        ["metadata"] = Metadata(name, "ReplicaSet", owner),
        ["spec"] = new JsonObject { ["priority"] = priority },
        ["status"] = new JsonObject { ["phase"] = "Running" },
    };

    private static JsonObject ReplicaSet(string name, string revision)
    {
        var metadata = Metadata(name, "Deployment", "web");
        metadata["uid"] = name;
        metadata["annotations"] = new JsonObject { ["deployment.kubernetes.io/revision"] = revision };
        return new JsonObject { ["metadata"] = metadata };
    }

    private static JsonObject Metadata(string name, string ownerKind, string owner) => new()
    {
        ["name"] = name,
        ["namespace"] = "a",
        ["ownerReferences"] = new JsonArray(new JsonObject { ["kind"] = ownerKind, ["name"] = owner, ["uid"] = owner, ["controller"] = true }),
    };

    // The errors that kubectl says are the test's business; what the script itself says is not.
    private static (int Exit, string Errors) Run(ScratchFolder scratch, SimulatedApiServer server, bool stampsIngresses, params string[] arguments)
    {
        var folder = Path.GetDirectoryName(scratch.Write("namespaces", "a\n"))!;
        var config = scratch.Write("config",
            $"{{apiVersion: v1, kind: Config, current-context: c, clusters: [{{name: c, cluster: {{server: '{server.Url}'}}}}], contexts: [{{name: c, context: {{cluster: c}}}}]}}");
        var (exit, said) = RoleScriptProcess.Run(folder, arguments,
        [
            ("KUBECONFIG", config), ("HOME", folder), ("WARM_REPLICAS", "0"), ("STAMP", stampsIngresses ? "1a2b" : ""), ("EVICTION_ROUNDS", "1"), ("ROUNDS_MAX", "9"),
        ]);
        return (exit, string.Join('\n', said.Split('\n').Where(line => line.Contains("may not", StringComparison.Ordinal) || line.Contains("rror:", StringComparison.Ordinal))));
    }

    private static async Task<SortedSet<string>> Rights(bool stampsIngresses)
    {
        var made = await MockedDeployment.Of(() => _ = new StandbyPolicy("prod-a", new StandbyPolicyArgs
        {
            RoleConfigMap = new ConfigMap("role"),
            Role = ClusterRole.Standby,
            Release = "2026.11",
            KubernetesVersion = "1.36",
            Namespaces = ["a"],
            KubectlImage = "docker.io/alpine/kubectl:1.36.3",
            IngressWeight = stampsIngresses ? 100 : null,
        }));
        var rules = made.Resources.Where(resource => resource.Type is "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole" or "kubernetes:rbac.authorization.k8s.io/v1:Role")
            .SelectMany(role => EvaluatedPolicies.Json(role.Inputs["rules"]).AsArray());
        return new SortedSet<string>(
            rules.SelectMany(rule => rule!["resources"]!.AsArray().SelectMany(resource => rule["verbs"]!.AsArray().Select(verb => $"{verb} {resource}"))), StringComparer.Ordinal);
    }
}
