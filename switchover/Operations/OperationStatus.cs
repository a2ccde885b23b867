using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Operations;

/// <summary>Where the operation of an environment stands, with what that was read from.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="History">What the journal says.</param>
/// <param name="Lease">The lease that somebody has, alive or gone; null when it is free.</param>
public sealed record OperationStatus(OperationState State, OperationHistory History, Lease? Lease)
{
    /// <summary>Judges from what was read.</summary>
    /// <param name="history">What the journal says.</param>
    /// <param name="lease">The lease that somebody has.</param>
    /// <param name="holderLives">Whether its holder lives.</param>
    public static OperationStatus Of(OperationHistory history, Lease? lease, bool holderLives)
    {
        var unfinished = history.Unfinished;
        var state = (lease, holderLives, unfinished) switch
        {
            (not null, true, { Last.Event: JournalEvent.OnHold }) => OperationState.OnHold,
            (not null, true, { IsRollingBack: true }) => OperationState.RollingBack,
            (not null, true, _) => OperationState.Running,
            (null, _, { Last.Event: JournalEvent.Paused }) => OperationState.Paused,
            (not null, false, _) or (null, _, not null) => OperationState.Interrupted,
            _ => history.CoolingDown is null ? OperationState.Idle : OperationState.CoolingDown,
        };
        return new(state, history, lease);
    }

    /// <summary>Reads it. Whether a holder lives is taken from the times in the lease: good enough to show, not to act on.</summary>
    /// <param name="ports">The store and the time.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<OperationStatus> ReadAsync(OperationPorts ports, string environment, CancellationToken cancellationToken)
    {
        var lease = await ports.Store.CurrentLeaseAsync(environment, cancellationToken).ConfigureAwait(false);
        var journal = await ports.Store.ReadJournalAsync(environment, cancellationToken).ConfigureAwait(false);
        return Of(new(journal), lease, lease is not null && ports.Clock.UtcNow <= lease.Expires);
    }
}
