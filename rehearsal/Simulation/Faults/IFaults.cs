namespace Tandem.Rehearsal.Simulation.Faults;

/// <summary>Decides which fault strikes at a call.</summary>
internal interface IFaults
{
    /// <summary>The fault that strikes, or none.</summary>
    /// <param name="process">Which process calls, from 1 in the order they were started.</param>
    /// <param name="call">Which of its calls it is, from 1.</param>
    /// <param name="kind">What it asks.</param>
    FaultKind At(int process, int call, CallKind kind);

    /// <summary>Whether answers have to be remembered, because a stale one may be asked for.</summary>
    bool NeedsStale { get; }
}

/// <summary>A fault and where it strikes.</summary>
/// <param name="Kind">The fault.</param>
/// <param name="Process">Which process, from 1.</param>
/// <param name="Call">Which of its calls, from 1.</param>
public readonly record struct Strike(FaultKind Kind, int Process, int Call);

/// <summary>Faults at given places.</summary>
/// <param name="strikes">The places.</param>
internal sealed class GivenFaults(IReadOnlyList<Strike> strikes) : IFaults
{
    internal static GivenFaults None { get; } = new([]);

    public bool NeedsStale { get; } = strikes.Any(s => s.Kind == FaultKind.Stale);

    public FaultKind At(int process, int call, CallKind kind)
    {
        foreach (var strike in strikes)
        {
            if (strike.Call == call && strike.Process == process)
            {
                return Applies.To(kind).Contains(strike.Kind) ? strike.Kind : FaultKind.None;
            }
        }

        return FaultKind.None;
    }
}
