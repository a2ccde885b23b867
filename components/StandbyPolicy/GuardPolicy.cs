using Pulumi.Kubernetes.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.AdmissionRegistration.V1;

namespace Tandem.Components.StandbyPolicy;

/// <summary>The validating policy that keeps the gate on: Kubernetes lets anyone who may change a pod take a gate off.</summary>
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
            MatchConstraints = AdmissionParts.InWorkloadNamespaces("", "pods", "UPDATE"),
            MatchConditions = { AdmissionParts.When("gate-is-taken-off", StandbyExpressions.GateIsTakenOff) },
            Validations =
            {
                new ValidationArgs
                {
                    Expression = StandbyExpressions.MayTakeGateOff,
                    Reason = "Forbidden",
                    Message = "this cluster is the standby: its pods are held. To run them, make the cluster active: tandem switchover",
                },
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
}
