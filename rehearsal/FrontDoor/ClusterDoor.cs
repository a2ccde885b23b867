using Tandem.Rehearsal.Faults;
using Tandem.Rehearsal.Kubernetes;

namespace Tandem.Rehearsal.FrontDoor;

/// <summary>
/// The way of a request into a cluster: network load balancer, target (a pod of the ingress controller), host, ready pods. A load balancer without
/// a healthy target sends to all it has (fail open); one without any target answers nobody. Pods have no CPU limit: together they take
/// <see cref="BurstFactor"/> times what they ask for, the rest fails. A pod that goes away ends what it began, so no request fails by that.
/// Fault model: every target of a cluster may be sick, or answer a part of what it is asked with an error.
/// </summary>
/// <param name="facts">What the cloud says the cluster should be.</param>
/// <param name="cluster">The cluster as it is.</param>
/// <param name="faults">What goes wrong.</param>
public sealed class ClusterDoor(ClusterFacts facts, ClusterState cluster, FaultOverlay faults)
{
    /// <summary>How much more than they ask for pods without a CPU limit can use. An assumption of the model.</summary>
    public const int BurstFactor = 2;

    /// <summary>Whether the load balancer takes connections: it has at least one target.</summary>
    /// <param name="second">Now.</param>
    public bool Accepts(long second) => facts.Addresses.Count > 0 && Targets(second).Count > 0;

    /// <summary>Whether a health check from outside passes: at least one target is healthy.</summary>
    /// <param name="second">Now.</param>
    public bool IsHealthy(long second) => !faults.MakesTargetsSick(facts.Name) && Targets(second).Any(t => t.TargetHealthyAt <= second);

    /// <summary>Answers the requests of one second for a host.</summary>
    /// <param name="host">The full host name.</param>
    /// <param name="requests">How many.</param>
    /// <param name="second">Now.</param>
    public Answer Serve(string host, long requests, long second)
    {
        if (facts.Addresses.Count == 0)
        {
            return Answer.AllFailed(requests, Failures.NoLoadBalancer);
        }

        var targets = Targets(second);
        if (targets.Count == 0)
        {
            return Answer.AllFailed(requests, Failures.NoTarget);
        }

        if (faults.MakesTargetsSick(facts.Name))
        {
            return Answer.AllFailed(requests, Failures.TargetSick);
        }

        return facts.Workloads.FirstOrDefault(w => w.Hosts.Contains(host, StringComparer.Ordinal)) is { } workload
            ? Reach(workload, requests, second)
            : Answer.AllFailed(requests, Failures.HostUnknown);
    }

    private Answer Reach(WorkloadFacts workload, long requests, long second)
    {
        var ready = cluster.Pods.Count(p => p.Workload == workload.Name && p.IsReady(second));
        if (ready == 0)
        {
            return Answer.AllFailed(requests, Failures.NoPod);
        }

        var taken = Math.Min(requests, (long)ready * workload.RequestsPerSecond * BurstFactor);
        var errors = ((taken * faults.FailsPercent(facts.Name)) + 50) / 100;
        var reason = errors > 0 ? Failures.ApplicationError : requests > taken ? Failures.Overloaded : null;
        return new(taken - errors, requests - taken + errors, reason, workload.Name);
    }

    private List<PodState> Targets(long second) =>
        facts.RegistersTargets ? [.. cluster.Pods.Where(p => p.TargetHealthyAt is not null && p.IsReady(second))] : [];
}
