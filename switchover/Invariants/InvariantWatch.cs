namespace Tandem.Switchover.Invariants;

/// <summary>Checks every invariant after every event it is shown, and remembers what was broken since it began to look.</summary>
/// <param name="begin">The moment it begins at. What is broken there already is somebody else's doing: the preflight gates name it.</param>
public sealed class InvariantWatch(Snapshot begin)
{
    private readonly SortedDictionary<string, string> _violations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _brokenAtTheBeginning = [.. All.Where(i => i.Violation(begin, begin) is not null).Select(i => i.Id)];
    private Snapshot _before = begin;

    /// <summary>The seven, in order.</summary>
    public static IReadOnlyList<IInvariant> All { get; } =
        [new SomeWeight(), new WeightOnlyWhereReady(), new OneLeaseHolder(), new OneClusterInChange(), new CapacityUntilDrained(), new EndsWithAReason(), new RaiseBeforeLower()];

    /// <summary>What was broken so far: the invariant's number to its first violation, in words.</summary>
    public IReadOnlyDictionary<string, string> Violations => _violations;

    /// <summary>How many moments were looked at.</summary>
    public long Looks { get; private set; }

    /// <summary>Looks at one moment.</summary>
    /// <param name="now">The moment.</param>
    public void Look(Snapshot now)
    {
        Looks++;
        foreach (var invariant in All)
        {
            var violation = invariant.Violation(_before, now);
            if (violation is null)
            {
                _brokenAtTheBeginning.Remove(invariant.Id);
            }
            else if (!_brokenAtTheBeginning.Contains(invariant.Id))
            {
                _violations.TryAdd(invariant.Id, $"{invariant.Says}, but {violation}");
            }
        }

        _before = now;
    }
}
