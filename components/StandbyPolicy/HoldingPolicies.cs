using Pulumi.Kubernetes.Types.Inputs.AdmissionRegistration.V1;

namespace Tandem.Components.StandbyPolicy;

/// <summary>The mutating policies: they change objects while these are created, in the API server itself, with no webhook that could fail.</summary>
/// <remarks>https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/mutating-admission-policy-v1/</remarks>
internal static class HoldingPolicies
{
    public const string Pods = "tandem-hold-pods";

    public const string Runs = "tandem-hold-runs";

    public const string Ingresses = "tandem-stamp-ingresses";

    /// <summary>Pods that are created get our scheduling gate. Gates can be set at no other moment.</summary>
    public static MutatingAdmissionPolicyArgs HoldPods() => Policy(Pods,
        AdmissionParts.InWorkloadNamespaces("", "pods", "CREATE"),
        [
            AdmissionParts.When("role-is-standby", StandbyExpressions.RoleIsStandby),
            AdmissionParts.When("pod-has-no-node", StandbyExpressions.PodHasNoNode),
            AdmissionParts.When("pod-is-not-held", StandbyExpressions.PodIsNotHeld),
        ],
        StandbyExpressions.AddGate);

    /// <summary>Jobs that a CronJob creates are suspended, so that no held pod of theirs piles up.</summary>
    public static MutatingAdmissionPolicyArgs HoldRuns() => Policy(Runs,
        AdmissionParts.InWorkloadNamespaces("batch", "jobs", "CREATE"),
        [
            AdmissionParts.When("role-is-standby", StandbyExpressions.RoleIsStandby),
            AdmissionParts.When("run-is-scheduled", StandbyExpressions.RunIsScheduled),
        ],
        StandbyExpressions.SuspendRun);

    /// <summary>Ingresses say this cluster's identity and weight, whatever their chart says.</summary>
    public static MutatingAdmissionPolicyArgs StampIngresses() => Policy(Ingresses,
        AdmissionParts.InWorkloadNamespaces("networking.k8s.io", "ingresses", "CREATE", "UPDATE"),
        [],
        StandbyExpressions.StampIngress);

    private static MutatingAdmissionPolicyArgs Policy(string name, MatchResourcesArgs where, MatchConditionArgs[] conditions, string patch) => new()
    {
        Metadata = AdmissionParts.Named(name),
        Spec = new MutatingAdmissionPolicySpecArgs
        {
            FailurePolicy = AdmissionParts.FailurePolicy,
            // A webhook that changes the pod after us could drop the gate; then we are asked again.
            ReinvocationPolicy = "IfNeeded",
            ParamKind = AdmissionParts.RoleKind(),
            MatchConstraints = where,
            MatchConditions = conditions,
            Mutations = { AdmissionParts.Patch(patch) },
        },
    };
}
