using Tandem.Rehearsal.Engine.Plan;

namespace Tandem.Rehearsal.Faults;

/// <summary>
/// What goes wrong on top of a world that works. The truth beneath stays pristine: with an empty overlay everything does what its own model says.
/// A fault is switched on by name and says when it strikes; a fault that is not in this list is outside the model.
/// </summary>
public sealed class FaultOverlay
{
    private readonly List<Fault> _faults = [];

    /// <summary>The faults that are switched on, in order.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>Switches a fault on.</summary>
    /// <param name="fault">The fault.</param>
    public void Add(Fault fault) => _faults.Add(fault);

    /// <summary>Switches everything off: from here on the world works.</summary>
    public void Clear() => _faults.Clear();

    /// <summary>The fault that strikes an operation of an update; null when none does. A fault that was given a count is used up by it.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="type">The resource's type token.</param>
    /// <param name="done">How many operations of this update are done.</param>
    public OperationFails? Strikes(string stack, Operation operation, string type, int done)
    {
        var fault = operation == Operation.Same ? null : _faults.OfType<OperationFails>().FirstOrDefault(f => f.Meets(stack, type, done));
        if (fault is { IsOnce: true })
        {
            _faults.Remove(fault);
        }

        return fault;
    }

    /// <summary>Whether new nodes of a cluster are refused.</summary>
    /// <param name="cluster">The cluster.</param>
    public bool RefusesNodes(string cluster) => _faults.OfType<CapacityRefused>().Any(f => f.Cluster == cluster);

    /// <summary>Whether every target behind a cluster's load balancer is sick.</summary>
    /// <param name="cluster">The cluster.</param>
    public bool MakesTargetsSick(string cluster) => _faults.OfType<TargetsSick>().Any(f => f.Cluster == cluster);

    /// <summary>Whether nothing can be measured at a cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    public bool BlindsObservation(string cluster) => _faults.OfType<ObservationBlind>().Any(f => f.Cluster == cluster);

    /// <summary>Whether nothing can be measured of the requests at a cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    public bool SilencesRequests(string cluster) => _faults.OfType<RequestsSilent>().Any(f => f.Cluster == cluster);

    /// <summary>How long requests at a cluster take; null when they are not slowed.</summary>
    /// <param name="cluster">The cluster.</param>
    public TimeSpan? SlowsAnswers(string cluster) => _faults.OfType<AnswersSlow>().LastOrDefault(f => f.Cluster == cluster)?.Takes;

    /// <summary>How many of a hundred requests at a cluster fail.</summary>
    /// <param name="cluster">The cluster.</param>
    public int FailsPercent(string cluster) => _faults.OfType<RequestsFail>().LastOrDefault(f => f.Cluster == cluster)?.Percent ?? 0;

    /// <summary>Whether runs of CronJobs at a cluster fail.</summary>
    /// <param name="cluster">The cluster.</param>
    public bool FailsRuns(string cluster) => _faults.OfType<RunsFail>().Any(f => f.Cluster == cluster);
}
