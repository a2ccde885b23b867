using Tandem.Switchover.State;

namespace Tandem.Switchover.Invariants;

/// <summary>What the invariants are judged on: the state of an environment at one moment, as far as it can be seen.</summary>
/// <param name="Clusters">The clusters by name, in ordinal order.</param>
public sealed record Snapshot(IReadOnlyDictionary<string, ClusterSnapshot> Clusters)
{
    /// <summary>How many hold a lease that has not expired. Default: 0.</summary>
    public int LeaseHolders { get; init; }

    /// <summary>Writes that were accepted from somebody who did not hold the lease. Default: 0.</summary>
    public int StaleWrites { get; init; }

    /// <summary>How the operation ended; null while it runs.</summary>
    public Outcome? Outcome { get; init; }
}

/// <summary>One cluster at one moment.</summary>
/// <param name="Role">Its role.</param>
/// <param name="Weight">Its weight, 0 to 255.</param>
public sealed record ClusterSnapshot(Role Role, int Weight)
{
    /// <summary>Whether it can serve; null when nobody measured it.</summary>
    public bool? Ready { get; init; }

    /// <summary>Whether an update of its stack is running. Default: false.</summary>
    public bool InChange { get; init; }

    /// <summary>Whether it has run dry, or its drain deadline is over; null when nobody measured it.</summary>
    public bool? Drained { get; init; }
}
