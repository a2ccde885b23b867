using Tandem.Rehearsal.Engine.Plan;
using Tandem.Rehearsal.Engine.State;

namespace Tandem.Rehearsal.Engine.Apply;

/// <summary>An operation that waits for its turn.</summary>
/// <param name="Operation">What to do.</param>
/// <param name="Resource">The resource as it will be, or as it was for a deletion.</param>
/// <param name="After">URNs whose operations must have ended.</param>
public sealed record QueuedOperation(Operation Operation, ResourceState Resource, IReadOnlyList<string> After);

/// <summary>An operation that runs.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Ends">When it ends, UTC.</param>
/// <param name="LosesAnswer">Whether its answer will be lost.</param>
/// <param name="IsInCloud">Whether its effect is there already.</param>
public sealed record RunningOperation(Operation Operation, ResourceState Resource, DateTimeOffset Ends, bool LosesAnswer, bool IsInCloud);

/// <summary>Gives operations out in the order of URNs as soon as what they wait for has ended.</summary>
public sealed class OperationQueue
{
    private readonly Dictionary<string, QueuedOperation> _operations;
    private readonly Dictionary<string, HashSet<string>> _waitsFor;
    private readonly ILookup<string, string> _neededBy;
    private readonly SortedSet<string> _ready;

    /// <summary>Makes the queue.</summary>
    /// <param name="operations">All operations; what one waits for and is not among them does not matter.</param>
    public OperationQueue(IReadOnlyList<QueuedOperation> operations)
    {
        _operations = operations.ToDictionary(o => o.Resource.Urn, StringComparer.Ordinal);
        _waitsFor = operations.ToDictionary(o => o.Resource.Urn, o => o.After.Where(_operations.ContainsKey).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _neededBy = _waitsFor.SelectMany(w => w.Value.Select(on => (On: on, By: w.Key))).ToLookup(p => p.On, p => p.By, StringComparer.Ordinal);
        _ready = new SortedSet<string>(_waitsFor.Where(w => w.Value.Count == 0).Select(w => w.Key), StringComparer.Ordinal);
    }

    /// <summary>The next operation that may begin, or null when none may now.</summary>
    public QueuedOperation? TryTake()
    {
        if (_ready.Min is not { } urn)
        {
            return null;
        }

        _ready.Remove(urn);
        return _operations[urn];
    }

    /// <summary>Tells that an operation ended well.</summary>
    /// <param name="urn">Its resource.</param>
    public void Ended(string urn) => _ready.UnionWith(_neededBy[urn].Where(next => _waitsFor[next].Remove(urn) && _waitsFor[next].Count == 0));
}
