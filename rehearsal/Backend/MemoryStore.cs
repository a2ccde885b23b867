using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Backend;

/// <summary>Journal and lease of a rehearsal that is forgotten in the end. One thread; nobody else wants the lease.</summary>
public sealed class MemoryStore : IOperationStore
{
    private readonly SortedDictionary<string, Lease> _leases = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<JournalEntry>> _journals = new(StringComparer.Ordinal);
    private long _fencing;

    /// <inheritdoc />
    public Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, CancellationToken cancellationToken)
    {
        if (_leases.TryGetValue(environment, out var held) && held.Expires > request.Now)
        {
            return Task.FromResult(new LeaseAnswer(null, held));
        }

        var lease = new Lease(environment, request.Owner, request.Host, request.Operation, request.Now, request.Expires, ++_fencing);
        _leases[environment] = lease;
        return Task.FromResult(new LeaseAnswer(lease, null));
    }

    /// <inheritdoc />
    public Task<Lease> RenewAsync(Lease lease, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        CheckHolds(lease);
        return Task.FromResult(_leases[lease.Environment] = _leases[lease.Environment] with { Expires = expires });
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

    private void CheckHolds(Lease lease)
    {
        if (!_leases.TryGetValue(lease.Environment, out var held) || held.Fencing != lease.Fencing)
        {
            throw new StaleLeaseException($"the lease of {lease.Environment} is held by {held?.Owner ?? "nobody"} now. Run the command again to take it anew.");
        }
    }
}
