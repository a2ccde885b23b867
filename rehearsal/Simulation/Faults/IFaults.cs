namespace Tandem.Rehearsal.Simulation.Faults;

/// <summary>Decides which fault strikes at a call.</summary>
internal interface IFaults
{
    /// <summary>What strikes, or null.</summary>
    /// <param name="process">Who calls; the call is counted already.</param>
    /// <param name="kind">What it asks.</param>
    Strike? At(LightProcess process, CallKind kind);

    /// <summary>Whether answers have to be remembered, because a stale one may be asked for.</summary>
    bool NeedsStale { get; }
}
