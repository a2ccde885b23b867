using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Tests.Switchover.WhatIf;

/// <summary>A store that can be away.</summary>
internal sealed class FailingStore(IOperationStore real) : IOperationStore
{
    public bool Fails { get; set; }

    public Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, Lease? instead, CancellationToken cancellationToken) =>
        There.TryAcquireAsync(environment, request, instead, cancellationToken);

    public Task<Lease> RenewAsync(Lease lease, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken) => There.RenewAsync(lease, now, expires, cancellationToken);

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => There.ReleaseAsync(lease, cancellationToken);

    public Task<Lease?> CurrentLeaseAsync(string environment, CancellationToken cancellationToken) => There.CurrentLeaseAsync(environment, cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string environment, CancellationToken cancellationToken) => There.ReadJournalAsync(environment, cancellationToken);

    public Task AppendAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken) => There.AppendAsync(lease, entry, cancellationToken);

    public Task<OperatorWish?> ReadWishAsync(string environment, CancellationToken cancellationToken) => There.ReadWishAsync(environment, cancellationToken);

    public Task WriteWishAsync(string environment, OperatorWish wish, CancellationToken cancellationToken) => There.WriteWishAsync(environment, wish, cancellationToken);

    private IOperationStore There => Fails ? throw new StoreException("the bucket does not answer") : real;
}
