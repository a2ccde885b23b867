using Pulumi.Kubernetes.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.AdmissionRegistration.V1;

namespace Tandem.Components.StandbyPolicy;

/// <summary>The validating policy that keeps pods held: Kubernetes lets anyone who may change a pod take a gate off, or put a new pod on a node.</summary>
/// <remarks>https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/</remarks>
internal static class GuardPolicy
{
    public const string Name = "tandem-guard-gate";

    public static ValidatingAdmissionPolicyArgs Policy() => new()
    {
        Metadata = AdmissionParts.Named(Name),
        Spec = new ValidatingAdmissionPolicySpecArgs
        {
            FailurePolicy = AdmissionParts.FailurePolicy,
            ParamKind = AdmissionParts.RoleKind(),
            MatchConstraints = AdmissionParts.InWorkloadNamespaces("", "pods", "CREATE", "UPDATE"),
            MatchConditions = { AdmissionParts.When("pod-goes-around-gate", StandbyExpressions.PodGoesAroundGate) },
            Validations =
            {
                Forbid(StandbyExpressions.MayTakeGateOff, "its pods are held. To run them, make the cluster active: tandem switchover"),
                Forbid(StandbyExpressions.MayNameNode, "a pod that names its own node cannot be held. Take spec.nodeName out"),
            },
        },
    };

    public static ValidatingAdmissionPolicyBindingArgs Binding(ValidatingAdmissionPolicy policy) => new()
    {
        Metadata = AdmissionParts.Named(Name),
        Spec = new ValidatingAdmissionPolicyBindingSpecArgs
        {
            PolicyName = AdmissionParts.NameOf(policy.Metadata),
            ParamRef = AdmissionParts.RoleReference(),
            ValidationActions = { "Deny" },
        },
    };

    private static ValidationArgs Forbid(string expression, string why) =>
        new() { Expression = expression, Reason = "Forbidden", Message = $"this cluster is the standby: {why}" };
}
