using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Faults;
using Tandem.Rehearsal.Kubernetes.Runs;

namespace Tandem.Rehearsal.Kubernetes;

/// <summary>One simulated cluster: nodes, pods and what moves them, a second at a time.</summary>
/// <param name="state">What is kept between calls of the program.</param>
/// <param name="deck">The deck that delays are drawn from.</param>
/// <param name="faults">What goes wrong.</param>
/// <param name="start">When the world began: what schedules count from.</param>
public sealed class ClusterModel(ClusterState state, Deck deck, FaultOverlay faults, DateTimeOffset start)
{
    private readonly RoleJob _role = new(deck[$"{state.Name}/pods"], start);
    private readonly CronJobController _cronJobs = new(start);
    private readonly JobController _jobs = new(deck[$"{state.Name}/runs"]);
    private readonly NodeController _nodes = new(deck[$"{state.Name}/nodes"]);
    private readonly Scheduler _scheduler = new(deck[$"{state.Name}/scheduler"]);

    /// <summary>The cluster as it is.</summary>
    public ClusterState State => state;

    /// <summary>Lets a second pass.</summary>
    /// <param name="facts">What the cloud says the cluster should be.</param>
    /// <param name="requests">Requests that reached each workload in the second before.</param>
    /// <param name="second">Now.</param>
    public void Tick(ClusterFacts facts, IReadOnlyDictionary<string, long> requests, long second)
    {
        PodAutoscaler.Tick(facts, state, requests, second);
        _role.Tick(facts, state, second);
        _cronJobs.Tick(facts, state, second);
        _jobs.Tick(facts, state, second, faults.FailsRuns(state.Name));
        PodController.Tick(facts, state, second);
        _nodes.Tick(facts, state, second, faults.RefusesNodes(state.Name));
        _scheduler.Tick(facts, state, second);
    }
}
