namespace Tandem.Rehearsal.Kubernetes;

/// <summary>
/// The Horizontal Pod Autoscaler: every 15 seconds, pods = CPU used / CPU aimed at, between the workload's ordinary and greatest number; upwards at
/// most twice as many or four more at a time, downwards only after five minutes in which fewer would have done. CPU follows requests. A workload
/// whose pods are held is left alone, and starts with as many as it had. Fault model: none of its own.
/// </summary>
internal static class PodAutoscaler
{
    internal static void Tick(ClusterFacts facts, ClusterState cluster, IReadOnlyDictionary<string, long> requests, long second)
    {
        if (second % Timings.PodAutoscalerSync != 0)
        {
            return;
        }

        foreach (var workload in facts.Workloads.Where(w => w.MaxReplicas > w.Replicas && !cluster.Pods.Any(p => p.Workload == w.Name && p.IsHeld)))
        {
            Scale(cluster, workload, requests.GetValueOrDefault(workload.Name), second);
        }
    }

    private static void Scale(ClusterState cluster, WorkloadFacts workload, long requests, long second)
    {
        var now = PodController.Wanted(cluster, workload);
        var aimed = Math.Max(1, workload.RequestsPerSecond * Timings.PodAutoscalerTargetPercent / 100);
        var wanted = (int)Math.Clamp((requests + aimed - 1) / aimed, workload.Replicas, workload.MaxReplicas);
        if (wanted >= now)
        {
            cluster.Replicas[workload.Name] = Math.Min(wanted, Math.Max(now * 2, now + 4));
            cluster.KeepReplicasUntil[workload.Name] = second + Timings.PodAutoscalerStabilisation;
        }
        else if (second >= cluster.KeepReplicasUntil.GetValueOrDefault(workload.Name))
        {
            cluster.Replicas[workload.Name] = wanted;
        }
    }
}
