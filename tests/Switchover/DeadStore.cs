using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover;

/// <summary>A process was killed.</summary>
internal sealed class KilledException : Exception;

/// <summary>A store that a killed process can no longer reach: its <c>finally</c> blocks run in the test, but must not matter.</summary>
internal sealed class DeadStore(IOperationStore real) : IOperationStore
{
    public bool IsDead { get; set; }

    public Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, Lease? instead, CancellationToken cancellationToken) =>
        Alive.TryAcquireAsync(environment, request, instead, cancellationToken);

    public Task<Lease> RenewAsync(Lease lease, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken) => Alive.RenewAsync(lease, now, expires, cancellationToken);

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => Alive.ReleaseAsync(lease, cancellationToken);

    public Task<Lease?> CurrentLeaseAsync(string environment, CancellationToken cancellationToken) => Alive.CurrentLeaseAsync(environment, cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string environment, CancellationToken cancellationToken) => Alive.ReadJournalAsync(environment, cancellationToken);

    public Task AppendAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken) => Alive.AppendAsync(lease, entry, cancellationToken);

    public Task<OperatorWish?> ReadWishAsync(string environment, CancellationToken cancellationToken) => Alive.ReadWishAsync(environment, cancellationToken);

    public Task WriteWishAsync(string environment, OperatorWish wish, CancellationToken cancellationToken) => Alive.WriteWishAsync(environment, wish, cancellationToken);

    private IOperationStore Alive => IsDead ? throw new KilledException() : real;
}
