using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Faults;

namespace Tandem.Rehearsal.Kubernetes;

/// <summary>One simulated cluster: nodes, pods and what moves them, a second at a time.</summary>
/// <param name="state">What is kept between calls of the program.</param>
/// <param name="deck">The deck that delays are drawn from.</param>
/// <param name="faults">What goes wrong.</param>
public sealed class ClusterModel(ClusterState state, Deck deck, FaultOverlay faults)
{
    private readonly PodController _pods = new(deck[$"{state.Name}/pods"]);
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
        _pods.Tick(facts, state, second);
        _nodes.Tick(facts, state, second, faults.RefusesNodes(state.Name));
        _scheduler.Tick(facts, state, second);
    }
}
