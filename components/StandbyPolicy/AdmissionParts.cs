using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Tandem.Components.Shared;

namespace Tandem.Components.StandbyPolicy;

/// <summary>What the admission policies have in common: where they look, what their parameter is, what happens when that is missing.</summary>
internal static class AdmissionParts
{
    /// <summary>
    /// An expression that fails refuses the request. In workload namespaces only: the platform's own pods are never in the way of mending it.
    /// </summary>
    public const string FailurePolicy = "Fail";

    public static ParamKindArgs RoleKind() => new() { ApiVersion = "v1", Kind = "ConfigMap" };

    /// <summary>
    /// Without the ConfigMap nobody knows the role. Then new pods are refused (running ones stay, controllers try again): starting them on what may be
    /// the standby could run a singleton twice, holding them on what may be the active one would be an outage that nobody notices.
    /// </summary>
    public static ParamRefArgs RoleReference() => new()
    {
        Name = ClusterNames.RoleConfigMap,
        Namespace = ClusterNames.SystemNamespace,
        ParameterNotFoundAction = "Deny",
    };

    public static MatchResourcesArgs InWorkloadNamespaces(string group, string resource, params string[] operations) => new()
    {
        NamespaceSelector = new LabelSelectorArgs { MatchLabels = { { ClusterNames.WorkloadLabel, "true" } } },
        ResourceRules =
        {
            new NamedRuleWithOperationsArgs
            {
                ApiGroups = { group },
                ApiVersions = { "v1" },
                Resources = { resource },
                Operations = operations,
                Scope = "Namespaced",
            },
        },
    };

    public static MatchConditionArgs When(string name, string expression) => new() { Name = name, Expression = expression };

    public static MutationArgs Patch(string expression) =>
        new() { PatchType = "JSONPatch", JsonPatch = new JSONPatchArgs { Expression = expression } };

    public static ObjectMetaArgs Named(string name) => new() { Name = name };

    public static MutatingAdmissionPolicyBindingArgs Bind(Pulumi.Kubernetes.AdmissionRegistration.V1.MutatingAdmissionPolicy policy, string name) => new()
    {
        Metadata = Named(name),
        Spec = new MutatingAdmissionPolicyBindingSpecArgs { PolicyName = NameOf(policy.Metadata), ParamRef = RoleReference() },
    };

    public static Output<string> NameOf(Output<Pulumi.Kubernetes.Types.Outputs.Meta.V1.ObjectMeta> metadata) => metadata.Apply(known => known.Name);
}
