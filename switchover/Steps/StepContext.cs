using Tandem.Switchover.Invariants;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Steps;

/// <summary>What a step may look at and act on.</summary>
/// <param name="request">What the operator asked for.</param>
/// <param name="ports">The world outside, as the runner hands it out: nothing is changed without the lease.</param>
/// <param name="state">The environment as it was when this process began; <see cref="LookAsync"/> renews it.</param>
/// <param name="history">What the journal said before the operation began.</param>
public sealed class StepContext(OperationRequest request, OperationPorts ports, EnvironmentState state, OperationHistory history)
{
    private readonly Dictionary<string, TimeSpan> _watchedSince = new(StringComparer.Ordinal);
    private readonly InvariantWatch _watch = new(SnapshotOf(state));
    private readonly EnvironmentReader _reader = EnvironmentReader.For(ports.Stacks, request);

    /// <summary>What the operator asked for.</summary>
    public OperationRequest Request => request;

    /// <summary>Waits, deadlines and counts.</summary>
    public Limits Limits => request.Limits;

    /// <summary>The port to Pulumi.</summary>
    public IStackOperations Stacks => ports.Stacks;

    /// <summary>The port to what can be measured.</summary>
    public IEnvironmentObservation Observation => ports.Observation;

    /// <summary>What AWS says.</summary>
    public ICloudObservation Cloud => ports.Cloud;

    /// <summary>The journal, the lease and the wishes.</summary>
    public IOperationStore Store => ports.Store;

    /// <summary>The time.</summary>
    public IClock Clock => ports.Clock;

    /// <summary>What the journal said before the operation began.</summary>
    public OperationHistory History => history;

    /// <summary>The environment as it was last looked at.</summary>
    public EnvironmentState State { get; private set; } = state;

    /// <summary>
    /// Whether an update may still run, or may have made what no output tells: after an operation that did not come to its end. Then nothing counts as done
    /// already, and each act waits for the lock of its stack.
    /// </summary>
    internal bool IsInDoubt { get; init; }

    /// <summary>Whether this process has lowered the target itself: outputs may lag behind what an update made that was cut off.</summary>
    internal bool HasLoweredTarget { get; set; }

    /// <summary>How long something has been watched by this process: zero the first time it is asked for. Not kept: after a crash it is zero again.</summary>
    /// <param name="what">What is watched.</param>
    internal TimeSpan WatchedFor(string what)
    {
        _watchedSince.TryAdd(what, Clock.Elapsed);
        return Clock.Elapsed - _watchedSince[what];
    }

    /// <summary>Looks at the environment again. Throws <see cref="InvariantBrokenException"/> when what it sees breaks an invariant.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<EnvironmentState> LookAsync(CancellationToken cancellationToken)
    {
        State = await _reader.ReadAsync(request.Environment, cancellationToken).ConfigureAwait(false);
        _watch.Look(SnapshotOf(State));
        return _watch.Violations.Count == 0 ? State : throw new InvariantBrokenException(string.Join("; ", _watch.Violations.Select(v => $"{v.Key}: {v.Value}")));
    }

    private static Snapshot SnapshotOf(EnvironmentState state)
    {
        var clusters = new SortedList<string, ClusterSnapshot>(state.Clusters.Count, StringComparer.Ordinal);
        foreach (var (name, cluster) in state.Clusters)
        {
            clusters.Add(name, new(cluster.Role, cluster.Weight));
        }

        return new(clusters) { LeaseHolders = 1 };
    }
}
