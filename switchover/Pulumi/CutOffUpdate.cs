namespace Tandem.Switchover.Pulumi;

/// <summary>An update of this project that was begun here and whose end was never seen.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="User">Who ran it.</param>
/// <param name="Host">The machine.</param>
/// <param name="Began">When, UTC.</param>
internal sealed record CutOffUpdate(string Stack, string User, string Host, DateTimeOffset Began)
{
    /// <summary>Pulumi takes the lock among the first things it does, before it runs the program.</summary>
    private static readonly TimeSpan LockedWithin = TimeSpan.FromMinutes(2);

    /// <summary>A lock tells whole seconds.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Whether a lock is the one this update took and nobody holds any more: the same user and machine, taken as the update began, by a process that is gone.
    /// All four, because <c>pulumi cancel</c> takes away whatever lock there is.
    /// </summary>
    public bool Left(LockHolder holder) => IsUser(holder.User) && IsHost(holder.Host)
        && holder.Since >= Began - Rounding && holder.Since <= Began + LockedWithin && holder.IsGone();

    private bool IsUser(string user) => string.Equals(user[(user.LastIndexOf('\\') + 1)..], User, StringComparison.Ordinal);

    // .NET tells a machine's name without its domain, pulumi with it.
    private bool IsHost(string host) => string.Equals(host.Split('.')[0], Host.Split('.')[0], StringComparison.OrdinalIgnoreCase);
}
