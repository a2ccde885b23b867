using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Simulation.Truth;

/// <summary>Journal, lease and wish as they really are. Every change is all or nothing, as in S3 and in files.</summary>
internal sealed class LightStore
{
    private readonly List<JournalEntry> _journal = [];

    internal Lease? Lease { get; private set; }

    internal long Fencing { get; private set; }

    internal OperatorWish? Wish { get; set; }

    internal IReadOnlyList<JournalEntry> Journal => _journal;

    internal LeaseAnswer Acquire(LeaseRequest request, Lease? instead)
    {
        if (Lease is { } held && (held.Fencing != instead?.Fencing || held.Beat != instead.Beat))
        {
            return new(null, held);
        }

        Fencing++;
        Lease = new Lease(LightWorld.Environment, request.By, request.Operation ?? $"{LightWorld.Environment}-{Fencing}", request.Now, Fencing) { Expires = request.Expires };
        return new(Lease, null);
    }

    internal Lease Renew(Lease lease, DateTimeOffset now, DateTimeOffset expires)
    {
        Demand(lease);
        return Lease = lease with { Beat = lease.Beat + 1, Renewed = now, Expires = expires };
    }

    internal void Release(Lease lease) => Lease = Lease?.Fencing == lease.Fencing ? null : Lease;

    internal void Append(Lease lease, JournalEntry entry)
    {
        Demand(lease);
        _journal.Add(entry);
    }

    private void Demand(Lease lease)
    {
        if (Lease?.Fencing != lease.Fencing)
        {
            var holder = Lease is null ? "nobody" : OperationWords.Of(Lease);
            throw new StaleLeaseException($"the lease of {lease.Environment} was lost: it had number {lease.Fencing}, the latest is {Fencing}, held by {holder}. Nothing was written. Look at tandem status before you go on");
        }
    }
}
