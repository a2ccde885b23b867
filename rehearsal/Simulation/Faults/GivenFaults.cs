namespace Tandem.Rehearsal.Simulation.Faults;

/// <summary>Faults at given places.</summary>
/// <param name="strikes">The places.</param>
internal sealed class GivenFaults(IReadOnlyList<Strike> strikes) : IFaults
{
    private readonly Dictionary<(int Process, string Row, CallKind Kind), int> _asked = [];
    private readonly bool _countsPlaces = strikes.Any(s => s.Place is not null);

    internal static GivenFaults None { get; } = new([]);

    public bool NeedsStale { get; } = strikes.Any(s => s.Kind == FaultKind.Stale);

    public Strike? At(LightProcess process, CallKind kind)
    {
        var nth = _countsPlaces ? Count(process, kind) : 0;
        foreach (var strike in strikes)
        {
            var isHere = strike.Place is { } place ? place.Nth == nth && place.Kind == kind && place.Row == process.Row : strike.Call == process.Calls;
            if (isHere && strike.Process == process.Number)
            {
                return Applies.To(kind).Contains(strike.Kind) ? strike : null;
            }
        }

        return null;
    }

    private int Count(LightProcess process, CallKind kind)
    {
        var asked = (process.Number, process.Row, kind);
        return _asked[asked] = _asked.GetValueOrDefault(asked) + 1;
    }
}
