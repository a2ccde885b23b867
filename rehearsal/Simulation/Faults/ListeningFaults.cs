namespace Tandem.Rehearsal.Simulation.Faults;

/// <summary>No faults: only writes down what is called, so that a fault can be put at every call.</summary>
/// <param name="process">Whose calls.</param>
internal sealed class ListeningFaults(int process) : IFaults
{
    private readonly List<CallKind> _calls = [];

    public bool NeedsStale => false;

    /// <summary>The calls, in order.</summary>
    internal IReadOnlyList<CallKind> Calls => _calls;

    public FaultKind At(int number, int call, CallKind kind)
    {
        if (number == process)
        {
            _calls.Add(kind);
        }

        return FaultKind.None;
    }
}
