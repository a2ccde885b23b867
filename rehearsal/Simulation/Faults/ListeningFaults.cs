namespace Tandem.Rehearsal.Simulation.Faults;

/// <summary>No faults: only writes down what is called, so that a fault can be put at every call.</summary>
/// <param name="process">Whose calls.</param>
internal sealed class ListeningFaults(int process) : IFaults
{
    private readonly List<(string Row, CallKind Kind)> _calls = [];

    public bool NeedsStale => false;

    /// <summary>The calls, in order, with the row at which each was made.</summary>
    internal IReadOnlyList<(string Row, CallKind Kind)> Calls => _calls;

    public Strike? At(LightProcess caller, CallKind kind)
    {
        if (caller.Number == process)
        {
            _calls.Add((caller.Row, kind));
        }

        return null;
    }
}
