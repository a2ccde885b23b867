namespace Tandem.Switchover.Ports;

/// <summary>
/// Where an environment's journal and lease are kept. Append-only and versioned: a write with a stale fencing number is refused (I3).
/// </summary>
public interface IOperationStore
{
    /// <summary>Takes the lease when it is free or expired, with the next fencing number.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="request">Who wants it and until when.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LeaseAnswer> TryAcquireAsync(string environment, LeaseRequest request, CancellationToken cancellationToken);

    /// <summary>Moves the lease's expiry on. Throws <see cref="StaleLeaseException"/> when somebody else holds it now.</summary>
    /// <param name="lease">The lease that is held.</param>
    /// <param name="expires">The new expiry, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Lease> RenewAsync(Lease lease, DateTimeOffset expires, CancellationToken cancellationToken);

    /// <summary>Gives the lease back. Nothing happens when it is not held any more.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task ReleaseAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>Who holds the lease now, or null.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Lease?> CurrentLeaseAsync(string environment, CancellationToken cancellationToken);

    /// <summary>The whole journal, oldest first.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string environment, CancellationToken cancellationToken);

    /// <summary>Adds one entry. Throws <see cref="StaleLeaseException"/> when <paramref name="lease"/> is not the current one.</summary>
    /// <param name="lease">The lease that is held.</param>
    /// <param name="entry">What to add.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task AppendAsync(Lease lease, JournalEntry entry, CancellationToken cancellationToken);
}

/// <summary>Who wants a lease.</summary>
/// <param name="Owner">The person or pipeline.</param>
/// <param name="Host">The machine.</param>
/// <param name="Operation">The operation's id.</param>
/// <param name="Now">The time it is wanted at, UTC.</param>
/// <param name="Expires">When it ends if it is not renewed, UTC.</param>
public sealed record LeaseRequest(string Owner, string Host, string Operation, DateTimeOffset Now, DateTimeOffset Expires);

/// <summary>A lease: at most one at a time for an environment.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Owner">The person or pipeline.</param>
/// <param name="Host">The machine.</param>
/// <param name="Operation">The operation's id.</param>
/// <param name="Acquired">When it was taken, UTC.</param>
/// <param name="Expires">When it ends if it is not renewed, UTC.</param>
/// <param name="Fencing">Grows with every holder; a write with a smaller number is refused.</param>
public sealed record Lease(string Environment, string Owner, string Host, string Operation, DateTimeOffset Acquired, DateTimeOffset Expires, long Fencing);

/// <summary>The answer to a request for a lease: the lease, or who holds it.</summary>
/// <param name="Granted">The lease, when it was granted.</param>
/// <param name="HeldBy">The other holder, when it was not.</param>
public sealed record LeaseAnswer(Lease? Granted, Lease? HeldBy);

/// <summary>A write by somebody whose lease is not the current one. The write was not made.</summary>
/// <param name="message">Who holds the lease now, and what to do.</param>
public sealed class StaleLeaseException(string message) : Exception(message);
