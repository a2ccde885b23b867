namespace Tandem.Switchover.Ports;

/// <summary>A lease: at most one at a time for an environment. Its holder renews it while it lives, whatever it is doing.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="Operation">The operation's id.</param>
/// <param name="Acquired">When it was taken, UTC, by the holder's clock.</param>
/// <param name="Fencing">Grows with every holder; a write with a smaller number is refused.</param>
public sealed record Lease(string Environment, Operator Holder, string Operation, DateTimeOffset Acquired, long Fencing)
{
    /// <summary>How often it was renewed. Who wants to take it over watches this number by a clock of their own. Default: 0.</summary>
    public long Beat { get; init; }

    /// <summary>When it was renewed last, UTC, by the holder's clock. To be shown; nothing is decided by it.</summary>
    public DateTimeOffset Renewed { get; init; } = Acquired;

    /// <summary>When it should have been renewed again, UTC, by the holder's clock. To be shown; nothing is decided by it.</summary>
    public DateTimeOffset Expires { get; init; } = Acquired;
}

/// <summary>Who wants a lease.</summary>
/// <param name="By">Who.</param>
/// <param name="Operation">The operation it is gone on with; null for a new one, which is named after environment and fencing number: <c>prod-7</c>.</param>
/// <param name="Now">The time it is wanted at, UTC.</param>
/// <param name="Expires">When it is to be renewed at the latest, UTC.</param>
public sealed record LeaseRequest(Operator By, string? Operation, DateTimeOffset Now, DateTimeOffset Expires);

/// <summary>The answer to a request for a lease: the lease, or who holds it.</summary>
/// <param name="Granted">The lease, when it was granted.</param>
/// <param name="HeldBy">The other holder, when it was not.</param>
public sealed record LeaseAnswer(Lease? Granted, Lease? HeldBy);

/// <summary>A write by somebody whose lease is not the current one. The write was not made.</summary>
/// <param name="message">Who holds the lease now, and what to do.</param>
public sealed class StaleLeaseException(string message) : Exception(message);
