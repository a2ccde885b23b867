namespace Tandem.Rehearsal.Kubernetes;

/// <summary>
/// How pods come and go, whoever asks. A pod is held if it is made while the role says standby and the policy is bound; later changes of the role do not touch
/// it. A pod that is deleted goes within its grace period.
/// </summary>
internal static class Pods
{
    internal static void Make(ClusterFacts facts, ClusterState cluster, WorkloadFacts workload, string? job = null)
    {
        var request = new PodRequest(!workload.IsSystem, facts.IsStandby ? "standby" : "active");
        cluster.Pods.Add(new PodState
        {
            Name = $"{workload.Name}-{++cluster.Made}",
            Workload = workload.Name,
            Job = job,
            IsHeld = facts.HoldsPods && PodAdmission.Of(request).IsHeld,
        });
    }

    internal static void Delete(ClusterFacts facts, PodState pod, long second) =>
        pod.GoneAt = second + (pod.Node is null ? 0 : Math.Min(Timings.Termination, facts.Of(pod)?.GraceSeconds ?? Timings.Termination));
}
