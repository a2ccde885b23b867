namespace Tandem.Switchover.Invariants;

/// <summary>Checks every invariant after every event it is shown, and remembers what was broken.</summary>
public sealed class InvariantWatch
{
    private readonly SortedDictionary<string, string> _violations = new(StringComparer.Ordinal);
    private Snapshot? _before;

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
            if (invariant.Violation(_before ?? now, now) is { } violation && !_violations.ContainsKey(invariant.Id))
            {
                _violations[invariant.Id] = $"{invariant.Says}, but {violation}";
            }
        }

        _before = now;
    }
}
