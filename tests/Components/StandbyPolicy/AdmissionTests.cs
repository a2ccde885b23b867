using System.Text.Json.Nodes;
using Pulumi.Kubernetes.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.AdmissionRegistration.V1;
using Tandem.Components.Shared;
using Tandem.Components.StandbyPolicy;
using Tandem.Tests.Shared.Tools;

namespace Tandem.Tests.Components;

/// <summary>
/// Goal: the expressions of the policies do what the table says (R31, R35, R37, R38, R39). Method: the policies as they would be registered are evaluated by an
/// implementation of CEL, and their JSON patches applied.
/// </summary>
[Collection(PulumiCollection.Name)]
public sealed class AdmissionTests
{
    private static readonly Lazy<Task<IReadOnlyDictionary<string, JsonNode>>> Answers = new(AnswerAll);

    public static IEnumerable<object[]> Cases => AdmissionCase.Names(_ => true);

    [CelTheory]
    [MemberData(nameof(Cases))]
    public async Task Policies_do_what_the_table_says(string name)
    {
        var row = AdmissionCase.The(name);
        var answer = (await Answers.Value)[name];

        if (row.Refused is { } words)
        {
            Assert.StartsWith(words, (string?)answer["refused"] ?? $"kept as {answer["object"]}", StringComparison.Ordinal);
        }
        else
        {
            Assert.True(JsonNode.DeepEquals(row.Becomes, answer["object"]), $"{answer}\ninstead of\n{row.Becomes}");
        }
    }

    [CelFact]
    public async Task The_table_makes_every_condition_and_validation_say_yes_and_no()
    {
        var made = await Make();
        var written = EvaluatedPolicies.Policies(made)
            .Select(policy => EvaluatedPolicies.Json(policy.Inputs["spec"]))
            .SelectMany(spec => new[] { "matchConditions", "validations" }.SelectMany(list => spec[list]?.AsArray() ?? []))
            .SelectMany(item => new[] { $"{item!["expression"]} is true", $"{item["expression"]} is false" });
        var seen = (await Answers.Value).Values.SelectMany(answer => answer["seen"]!.AsArray())
            .Select(said => $"{said!["expression"]} is {(said["answer"]!.GetValue<bool>() ? "true" : "false")}");

        Assert.Empty(written.Except(seen));
    }

    [CelTheory]
    [InlineData("[Object{spec: Object.spec{suspend: true}}]", "unknown type: Object")]
    [InlineData("authorizer.group('').resource('pods').check('get').allowed() ? [] : []", "unbound function")]
    [InlineData("[JSONPatch{op: 'add', path: '/spec/suspend', val: true}]", "Unknown field val for JSONPatch")]
    [InlineData("[{'op': 'add'}]", "a list of something else than JSONPatch")]
    [InlineData("[JSONPatch{op: 'add', path: '/no/such/place', value: true}]", "Cannot perform an `add` operation")]
    [InlineData("objekt.spec.suspend ? [] : []", "unresolved attribute")]
    public async Task What_the_API_server_does_not_know_is_an_error_and_not_a_pass(string patch, string words)
    {
        var made = await MockedDeployment.Of(() =>
        {
            var policy = new MutatingAdmissionPolicy("odd", new MutatingAdmissionPolicyArgs
            {
                Metadata = AdmissionParts.Named("odd"),
                Spec = new MutatingAdmissionPolicySpecArgs
                {
                    FailurePolicy = AdmissionParts.FailurePolicy,
                    MatchConstraints = AdmissionParts.InWorkloadNamespaces("", "pods", "CREATE"),
                    Mutations = { AdmissionParts.Patch(patch) },
                },
            });
            _ = new MutatingAdmissionPolicyBinding("odd", AdmissionParts.Bind(policy, "odd"));
        });

        var answer = EvaluatedPolicies.Answers(made, [AdmissionCase.All[0]]).Single();

        Assert.Contains(words, (string?)answer["refused"], StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyDictionary<string, JsonNode>> AnswerAll()
    {
        var answers = EvaluatedPolicies.Answers(await Make(), AdmissionCase.All);
        return AdmissionCase.All.Zip(answers).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
    }

    private static Task<MockedDeployment> Make() => MockedDeployment.Of(() => _ = new StandbyPolicy("prod-a", new StandbyPolicyArgs
    {
        RoleConfigMap = new ConfigMap("role"),
        Role = ClusterRole.Standby,
        Release = "2026.11",
        KubernetesVersion = "1.36",
        Namespaces = ["shop-api"],
        KubectlImage = "docker.io/alpine/kubectl:1.36.3",
        IngressWeight = 100,
    }));
}
