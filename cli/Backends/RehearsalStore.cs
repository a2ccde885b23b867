using Tandem.Switchover.Ports;

namespace Tandem.Cli.Backends;

/// <summary>The store of a simulated cloud: the world is kept before an entry is written, so that a process that is killed leaves a world that fits its journal.</summary>
/// <param name="inner">The store.</param>
internal sealed class RehearsalStore(IOperationStore inner) : IOperationStore
{
    /// <summary>Called before an entry is added. Default: nothing.</summary>
    internal Action BeforeAppend { get; init; } = () => { };

    /// <summary>Called before the lease is renewed. Default: nothing.</summary>
    internal Action BeforeRenew { get; init; } = () => { };

    /// <summary>Called before the lease is taken; throws where this process must not. Default: nothing.</summary>
    internal Action BeforeAcquire { get; init; } = () => { };

    /// <inheritdoc/>
    public Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, Lease? instead, CancellationToken cancellationToken)
    {
        BeforeAcquire();
        return inner.TryAcquireAsync(environment, request, instead, cancellationToken);
    }

    /// <inheritdoc/>
    public Task AppendAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken)
    {
        BeforeAppend();
        return inner.AppendAsync(lease, entry, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Lease> RenewAsync(Lease lease, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        BeforeRenew();
        return inner.RenewAsync(lease, now, expires, cancellationToken);
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => inner.ReleaseAsync(lease, cancellationToken);

    /// <inheritdoc/>
    public Task<Lease?> CurrentLeaseAsync(string environment, CancellationToken cancellationToken) => inner.CurrentLeaseAsync(environment, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string environment, CancellationToken cancellationToken) => inner.ReadJournalAsync(environment, cancellationToken);

    /// <inheritdoc/>
    public Task<OperatorWish?> ReadWishAsync(string environment, CancellationToken cancellationToken) => inner.ReadWishAsync(environment, cancellationToken);

    /// <inheritdoc/>
    public Task WriteWishAsync(string environment, OperatorWish wish, CancellationToken cancellationToken) => inner.WriteWishAsync(environment, wish, cancellationToken);
}
