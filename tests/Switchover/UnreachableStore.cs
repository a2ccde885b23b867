using Tandem.Switchover.Ports;

namespace Tandem.Tests.Switchover;

/// <summary>A process was killed.</summary>
internal sealed class KilledException : Exception;

/// <summary>
/// A store that can be out of reach: for a killed process, whose <c>finally</c> blocks run in the test but must not matter, or because it does not answer.
/// </summary>
/// <param name="real">The store behind it.</param>
/// <param name="says">What a call throws while it is out of reach.</param>
internal sealed class UnreachableStore(IOperationStore real, Func<Exception> says) : IOperationStore
{
    public bool IsAway { get; set; }

    public Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, Lease? instead, CancellationToken cancellationToken) =>
        There.TryAcquireAsync(environment, request, instead, cancellationToken);

    public Task<Lease> RenewAsync(Lease lease, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken) => There.RenewAsync(lease, now, expires, cancellationToken);

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => There.ReleaseAsync(lease, cancellationToken);

    public Task<Lease?> CurrentLeaseAsync(string environment, CancellationToken cancellationToken) => There.CurrentLeaseAsync(environment, cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string environment, CancellationToken cancellationToken) => There.ReadJournalAsync(environment, cancellationToken);

    public Task AppendAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken) => There.AppendAsync(lease, entry, cancellationToken);

    public Task<OperatorWish?> ReadWishAsync(string environment, CancellationToken cancellationToken) => There.ReadWishAsync(environment, cancellationToken);

    public Task WriteWishAsync(string environment, OperatorWish wish, CancellationToken cancellationToken) => There.WriteWishAsync(environment, wish, cancellationToken);

    private IOperationStore There => IsAway ? throw says() : real;
}
