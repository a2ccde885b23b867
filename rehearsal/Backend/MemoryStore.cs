using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Rehearsal.Backend;

/// <summary>Journal and lease of a rehearsal that is forgotten in the end. One thread; nobody else wants the lease.</summary>
public sealed class MemoryStore : IOperationStore
{
    private readonly SortedDictionary<string, LeaseRecord> _leases = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<JournalEntry>> _journals = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, OperatorWish> _wishes = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, Lease? instead, CancellationToken cancellationToken)
    {
        var record = RecordOf(environment);
        return Task.FromResult(record.MayBeTaken(instead) ? new LeaseAnswer(Keep(environment, record.Taken(environment, request)), null) : new LeaseAnswer(null, record.Lease));
    }

    /// <inheritdoc />
    public Task<Lease> RenewAsync(Lease lease, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken) =>
        Task.FromResult(Keep(lease.Environment, RecordOf(lease.Environment).Renewed(lease, now, expires))!);

    /// <inheritdoc />
    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken)
    {
        Keep(lease.Environment, RecordOf(lease.Environment).Released(lease));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<Lease?> CurrentLeaseAsync(string environment, CancellationToken cancellationToken) => Task.FromResult(RecordOf(environment).Lease);

    /// <inheritdoc />
    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string environment, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<JournalEntry>>([.. _journals.GetValueOrDefault(environment, [])]);

    /// <inheritdoc />
    public Task AppendAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken)
    {
        RecordOf(lease.Environment).Demand(lease);
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

    private LeaseRecord RecordOf(string environment) => _leases.GetValueOrDefault(environment, LeaseRecord.None);

    private Lease? Keep(string environment, LeaseRecord record) => (_leases[environment] = record).Lease;
}
