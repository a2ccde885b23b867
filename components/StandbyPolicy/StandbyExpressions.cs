using Tandem.Components.Shared;

namespace Tandem.Components.StandbyPolicy;

/// <summary>The expressions of the admission policies, in CEL. <c>params</c> is the role ConfigMap.</summary>
/// <remarks>
/// Mutations are JSON patches, not apply configurations. An apply configuration would merge more neatly, but the API server then converts the whole
/// object to its schema without allowing duplicates, so that a pod which lists one environment variable twice (accepted with a warning otherwise) would
/// be refused; a patch touches nothing but its path.
/// https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/
/// https://github.com/kubernetes/enhancements/tree/master/keps/sig-api-machinery/3962-mutating-admission-policies
/// </remarks>
public static class StandbyExpressions
{
    /// <summary>True while the cluster is the standby. Fails where the key is missing, and with it the request: an unknown role is no licence.</summary>
    public const string RoleIsStandby = "params.data['role'] == 'standby'";

    /// <summary>True for a pod that no one has put on a node: Kubernetes refuses a gate on one that is.</summary>
    public const string PodHasNoNode = "!has(object.spec.nodeName) || object.spec.nodeName == ''";

    /// <summary>True for a pod that does not carry our gate yet.</summary>
    public const string PodIsNotHeld =
        $"!has(object.spec.schedulingGates) || !object.spec.schedulingGates.exists(gate, gate.name == '{ClusterNames.StandbyGate}')";

    /// <summary>Adds our gate, beside whatever gates the pod has.</summary>
    public const string AddGate =
        $$$"""
        has(object.spec.schedulingGates)
          ? [JSONPatch{op: "add", path: "/spec/schedulingGates/-", value: {"name": "{{{ClusterNames.StandbyGate}}}"}}]
          : [JSONPatch{op: "add", path: "/spec/schedulingGates", value: [{"name": "{{{ClusterNames.StandbyGate}}}"}]}]
        """;

    /// <summary>True for a Job that a CronJob made, or a ScaledJob of KEDA: something makes the next one, so this one may be dropped.</summary>
    public const string RunIsScheduled =
        "has(object.metadata.ownerReferences) && object.metadata.ownerReferences.exists(owner, owner.kind in ['CronJob', 'ScaledJob'])";

    /// <summary>Suspends a Job, and marks it as ours to drop later.</summary>
    public const string SuspendRun =
        $$$"""
        [JSONPatch{op: "add", path: "/spec/suspend", value: true}] + (has(object.metadata.labels)
          ? [JSONPatch{op: "add", path: "/metadata/labels/" + jsonpatch.escapeKey("{{{ClusterNames.HeldLabel}}}"), value: "true"}]
          : [JSONPatch{op: "add", path: "/metadata/labels", value: {"{{{ClusterNames.HeldLabel}}}": "true"}}])
        """;

    /// <summary>True for an update that takes our gate off a pod.</summary>
    public const string GateIsTakenOff =
        $"has(oldObject.spec.schedulingGates) && oldObject.spec.schedulingGates.exists(gate, gate.name == '{ClusterNames.StandbyGate}')"
        + $" && !(has(object.spec.schedulingGates) && object.spec.schedulingGates.exists(gate, gate.name == '{ClusterNames.StandbyGate}'))";

    /// <summary>True for a request that would have a pod run: an update that takes the gate off, or a new pod that names its node and so can have no gate.</summary>
    public const string PodGoesAroundGate = $"request.operation == 'CREATE' ? !({PodHasNoNode}) : ({GateIsTakenOff})";

    /// <summary>True where taking the gate off is allowed: on the active cluster, or for the role Job.</summary>
    public const string MayTakeGateOff =
        "request.operation != 'UPDATE' || params.data['role'] == 'active'"
        + $" || request.userInfo.username == 'system:serviceaccount:{ClusterNames.SystemNamespace}:{RoleAccess.ServiceAccountName}'";

    /// <summary>True where a pod may name its node: on the active cluster, or for a kubelet, which may create nothing but mirrors of its own static pods.</summary>
    public const string MayNameNode =
        "request.operation != 'CREATE' || params.data['role'] == 'active'"
        + " || request.userInfo.username.startsWith('system:node:')";

    /// <summary>Gives an Ingress the cluster's set identifier and weight, as ExternalDNS reads them (R35, R38).</summary>
    public const string StampIngress =
        $$$"""
        has(object.metadata.annotations)
          ? [
              JSONPatch{op: "add", path: "/metadata/annotations/" + jsonpatch.escapeKey("{{{RecordAnnotations.SetIdentifier}}}"), value: params.data['cluster']},
              JSONPatch{op: "add", path: "/metadata/annotations/" + jsonpatch.escapeKey("{{{RecordAnnotations.Weight}}}"), value: params.data['weight']}
            ]
          : [
              JSONPatch{op: "add", path: "/metadata/annotations", value: {
                "{{{RecordAnnotations.SetIdentifier}}}": params.data['cluster'],
                "{{{RecordAnnotations.Weight}}}": params.data['weight']
              }}
            ]
        """;
}
