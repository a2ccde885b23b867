using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;

namespace Tandem.Components.Shared;

/// <summary>An IAM policy as typed statements, written as JSON in one fixed order, so that a policy can be read, compared and kept as a golden file.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html</remarks>
/// <param name="statements">The statements, in the order they are written.</param>
public sealed class PolicyDocument(params IReadOnlyList<PolicyStatement> statements)
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The statements, in the order they are written.</summary>
    public IReadOnlyList<PolicyStatement> Statements { get; } = statements;

    /// <summary>The trust policy of a role that an AWS service takes on.</summary>
    /// <param name="service">The service, such as <c>vpc-flow-logs.amazonaws.com</c>.</param>
    /// <param name="conditions">What must hold besides; against the confused deputy, the source account or ARN.</param>
    public static PolicyDocument TrustOf(string service, params IReadOnlyList<PolicyCondition> conditions) =>
        new(new PolicyStatement
        {
            Sid = "Assume",
            Principals = [PolicyPrincipal.Service(service)],
            Actions = ["sts:AssumeRole"],
            Conditions = conditions,
        });

    /// <summary>The trust policy of a role that pods take on by EKS Pod Identity.</summary>
    /// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html</remarks>
    /// <param name="conditions">What must hold besides; the session's tags name cluster, namespace and service account.</param>
    public static PolicyDocument TrustOfPods(params IReadOnlyList<PolicyCondition> conditions) =>
        new(new PolicyStatement
        {
            Sid = "AssumeByPodIdentity",
            Principals = [PolicyPrincipal.Service("pods.eks.amazonaws.com")],
            Actions = ["sts:AssumeRole", "sts:TagSession"],
            Conditions = conditions,
        });

    /// <summary>The policy as compact JSON, once every ARN in it is known.</summary>
    public Output<string> ToJson() =>
        Output.All(Statements.Select(statement => statement.ToText())).Apply(texts =>
        {
            var document = new JsonObject
            {
                ["Version"] = "2012-10-17",
                ["Statement"] = new JsonArray([.. texts.Select(text => JsonNode.Parse(text))]),
            };
            return document.ToJsonString(Plainly);
        });
}
