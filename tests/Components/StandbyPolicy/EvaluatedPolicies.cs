using System.Text.Json.Nodes;
using Tandem.Tests.Shared.Tools;

namespace Tandem.Tests.Components;

/// <summary>The policies as they would be registered, with their expressions run by an implementation of CEL, in one process for many objects.</summary>
internal static class EvaluatedPolicies
{
    /// <summary>The answer to each case, in its order: <c>object</c> or <c>refused</c>, and <c>seen</c>, what each condition and validation said.</summary>
    public static IReadOnlyList<JsonNode> Answers(MockedDeployment made, IEnumerable<AdmissionCase> cases) => Cel.Run("admission.mjs", new JsonObject
    {
        ["policies"] = Array(Policies(made).Select(policy => new JsonObject
        {
            ["kind"] = policy.Type.Split(':')[^1],
            ["name"] = Json(policy.Inputs["metadata"])["name"]!.GetValue<string>(),
            ["spec"] = Json(policy.Inputs["spec"]),
        })),
        ["bindings"] = Array(Bindings(made).Select(binding => new JsonObject
        {
            ["policyName"] = Json(binding.Inputs["spec"])["policyName"]!.GetValue<string>(),
            ["parameterNotFoundAction"] = Json(binding.Inputs["spec"])["paramRef"]!["parameterNotFoundAction"]!.GetValue<string>(),
        })),
        ["cases"] = Array(cases.Select(Request)),
    });

    public static IEnumerable<MadeResource> Policies(MockedDeployment made) => made.Resources.Where(resource => resource.Type.EndsWith("AdmissionPolicy", StringComparison.Ordinal));

    /// <summary>Inputs of a resource as JSON.</summary>
    public static JsonNode Json(object inputs) => JsonNode.Parse(MockedDeployment.Text(inputs))!;

    private static IEnumerable<MadeResource> Bindings(MockedDeployment made) =>
        made.Resources.Where(resource => resource.Type.EndsWith("AdmissionPolicyBinding", StringComparison.Ordinal));

    private static JsonObject Request(AdmissionCase row) => new()
    {
        ["operation"] = row.IsUpdate ? "UPDATE" : "CREATE",
        ["object"] = row.Object.DeepClone(),
        ["oldObject"] = row.OldObject?.DeepClone(),
        ["namespaceLabels"] = row.IsInApplicationNamespace ? new JsonObject { ["tandem.dev/workloads"] = "true" } : [],
        ["user"] = row.By,
        ["parameter"] = Parameter(row.Role),
    };

    // As ClusterIdentity writes it: a standby publishes 0 whatever its weight.
    private static JsonObject? Parameter(string role)
    {
        if (role == "no ConfigMap")
        {
            return null;
        }

        var data = new JsonObject { ["cluster"] = "prod-a", ["weight"] = role == "active" ? "100" : "0" };
        if (role != "not said")
        {
            data["role"] = role;
        }

        return new JsonObject { ["data"] = data };
    }

    private static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);
}
