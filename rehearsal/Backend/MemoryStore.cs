using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Backend;

/// <summary>Journal and lease of a rehearsal that is forgotten in the end. One thread; nobody else wants the lease.</summary>
public sealed class MemoryStore : IOperationStore
{
    private readonly SortedDictionary<string, Lease> _leases = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<JournalEntry>> _journals = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, OperatorWish> _wishes = new(StringComparer.Ordinal);
    private long _fencing;

    /// <inheritdoc />
    public Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, Lease? instead, CancellationToken cancellationToken)
    {
        if (_leases.TryGetValue(environment, out var held) && (held.Fencing != instead?.Fencing || held.Beat != instead.Beat))
        {
            return Task.FromResult(new LeaseAnswer(null, held));
        }

        var lease = new Lease(environment, request.By, request.Operation ?? $"{environment}-{_fencing + 1}", request.Now, ++_fencing) { Expires = request.Expires };
        _leases[environment] = lease;
        return Task.FromResult(new LeaseAnswer(lease, null));
    }

    /// <inheritdoc />
    public Task<Lease> RenewAsync(Lease lease, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        CheckHolds(lease);
        return Task.FromResult(_leases[lease.Environment] = lease with { Beat = lease.Beat + 1, Renewed = now, Expires = expires });
    }

    /// <inheritdoc />
    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken)
    {
        if (_leases.TryGetValue(lease.Environment, out var held) && held.Fencing == lease.Fencing)
        {
            _leases.Remove(lease.Environment);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<Lease?> CurrentLeaseAsync(string environment, CancellationToken cancellationToken) => Task.FromResult(_leases.GetValueOrDefault(environment));

    /// <inheritdoc />
    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string environment, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<JournalEntry>>([.. _journals.GetValueOrDefault(environment, [])]);

    /// <inheritdoc />
    public Task AppendAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken)
    {
        CheckHolds(lease);
        var journal = _journals.TryGetValue(lease.Environment, out var known) ? known : _journals[lease.Environment] = [];
        journal.Add(entry);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<OperatorWish?> ReadWishAsync(string environment, CancellationToken cancellationToken) => Task.FromResult(_wishes.GetValueOrDefault(environment));

    /// <inheritdoc />
    public Task WriteWishAsync(string environment, OperatorWish wish, CancellationToken cancellationToken)
    {
        _wishes[environment] = wish;
        return Task.CompletedTask;
    }

    private void CheckHolds(Lease lease)
    {
        if (!_leases.TryGetValue(lease.Environment, out var held) || held.Fencing != lease.Fencing)
        {
            throw new StaleLeaseException($"the lease of {lease.Environment} is held by {held?.Holder.ToString() ?? "nobody"} now. Run the command again to take it anew.");
        }
    }
}
