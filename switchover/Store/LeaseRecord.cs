using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Store;

/// <summary>
/// What a store keeps about a lease, and the rules by which it changes: the same for every store. Two records of one environment are never the same, because
/// fencing number and beat only grow; so a store may compare and swap by content.
/// </summary>
/// <param name="Fencing">The highest number that was ever given out.</param>
/// <param name="Lease">Who holds it; null when it is free.</param>
public sealed record LeaseRecord(long Fencing, Lease? Lease)
{
    internal const string WhatToDo = "Put it back as it was. Only when nobody moves this environment, remove it together with the journal: both begin anew";

    /// <summary>A lease that nobody ever had.</summary>
    public static LeaseRecord None { get; } = new(0, null);

    /// <summary>Whether it is free, or held by exactly the lease that was seen.</summary>
    /// <param name="instead">The lease of a holder that is gone, as it was seen; null to take a free one only.</param>
    public bool MayBeTaken(Lease? instead) => Lease is null || (Lease.Fencing == instead?.Fencing && Lease.Beat == instead.Beat);

    /// <summary>The lease in the hands of who asks for it, with the next number.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="request">Who asks.</param>
    public LeaseRecord Taken(string environment, LeaseRequest request) => new(
        Fencing + 1,
        new(environment, request.By, request.Operation ?? $"{environment}-{Fencing + 1}", request.Now, Fencing + 1) { Expires = request.Expires });

    /// <summary>The lease with its next beat: one more than the last that was kept, even when its holder never heard of that one.</summary>
    /// <param name="lease">The lease that is held.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="expires">When it is to be renewed again at the latest, UTC.</param>
    /// <exception cref="StaleLeaseException">Somebody else holds it, or nobody.</exception>
    public LeaseRecord Renewed(Lease lease, DateTimeOffset now, DateTimeOffset expires) =>
        this with { Lease = Demand(lease) with { Renewed = now, Expires = expires, Beat = Lease!.Beat + 1 } };

    /// <summary>The lease given back; the same record when it is not held any more.</summary>
    /// <param name="lease">The lease.</param>
    public LeaseRecord Released(Lease lease) => Lease?.Fencing == lease.Fencing ? this with { Lease = null } : this;

    /// <summary>The current lease, when it is this one.</summary>
    /// <param name="lease">The lease that is held.</param>
    /// <exception cref="StaleLeaseException">Somebody else holds it, or nobody.</exception>
    public Lease Demand(Lease lease)
    {
        if (Lease?.Fencing == lease.Fencing)
        {
            return Lease;
        }

        var holder = Lease is null ? "nobody" : OperationWords.Of(Lease);
        throw new StaleLeaseException($"the lease of {lease.Environment} was lost: it had number {lease.Fencing}, the latest is {Fencing}, held by {holder}. Nothing was written. Look at tandem status before you go on");
    }
}
