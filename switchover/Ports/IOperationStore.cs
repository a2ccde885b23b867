namespace Tandem.Switchover.Ports;

/// <summary>
/// Where an environment's journal, lease and wishes are kept. The store needs no clock: who may take a lease is decided by what was seen of it. Every
/// change is all or nothing; a write with a stale fencing number is refused (I3). Every method throws <see cref="Store.StoreException"/>, with words
/// for an operator, when the store does not answer: nobody knows then whether a write was made.
/// </summary>
public interface IOperationStore
{
    /// <summary>
    /// Takes the lease, with the next fencing number, when nobody has it or when the current one is exactly <paramref name="instead"/>: not renewed since
    /// it was seen. From its return on, every write of an earlier holder is refused. When its answer is lost it may have been taken; who then finds itself as
    /// the holder asks once more, instead of itself.
    /// </summary>
    /// <param name="environment">The environment.</param>
    /// <param name="request">Who wants it.</param>
    /// <param name="instead">The lease of a holder that is gone, as it was seen; null to take a free one only.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, Lease? instead, CancellationToken cancellationToken);

    /// <summary>Renews the lease: the next beat. Throws <see cref="StaleLeaseException"/> when somebody else holds it now.</summary>
    /// <param name="lease">The lease that is held, as it was renewed last.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="expires">When it is to be renewed again at the latest, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Lease> RenewAsync(Lease lease, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken);

    /// <summary>Gives the lease back. Nothing happens when it is not held any more.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task ReleaseAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>Who has the lease now, alive or gone, or null.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Lease?> CurrentLeaseAsync(string environment, CancellationToken cancellationToken);

    /// <summary>The whole journal, oldest first. Throws <see cref="Store.StoreException"/> when a line was changed, removed or is not readable.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string environment, CancellationToken cancellationToken);

    /// <summary>Adds one entry. Throws <see cref="StaleLeaseException"/> when <paramref name="lease"/> is not the current one.</summary>
    /// <param name="lease">The lease that is held.</param>
    /// <param name="entry">What to add.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task AppendAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken);

    /// <summary>The newest wish, or null.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OperatorWish?> ReadWishAsync(string environment, CancellationToken cancellationToken);

    /// <summary>Leaves a wish; it takes the place of the one before.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="wish">The wish.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task WriteWishAsync(string environment, OperatorWish wish, CancellationToken cancellationToken);
}
