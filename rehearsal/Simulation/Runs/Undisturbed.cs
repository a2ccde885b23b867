using Tandem.Rehearsal.Simulation.Faults;

namespace Tandem.Rehearsal.Simulation.Runs;

/// <summary>An opening without any fault: which calls there are to be struck.</summary>
/// <param name="Opening">The opening.</param>
/// <param name="Process">The number of the process that is struck.</param>
/// <param name="Calls">Its calls, in order, with the row at which each is made.</param>
/// <param name="Ups">Updates that were started.</param>
public sealed record Undisturbed(Opening Opening, int Process, IReadOnlyList<(string Row, CallKind Kind)> Calls, int Ups)
{
    /// <summary>Runs it.</summary>
    /// <param name="opening">The opening.</param>
    public static Undisturbed Of(Opening opening)
    {
        var process = opening == Opening.Resume ? 2 : 1;
        var listening = new ListeningFaults(process);
        var result = new SimulatedRun(new(opening), listening).Run();
        return new(opening, process, [.. listening.Calls.Take(result.Calls)], result.Ups);
    }

    /// <summary>Every fault at every call, in order.</summary>
    public IEnumerable<Strike> Strikes() => Calls.SelectMany((call, at) => Applies.To(call.Kind).Select(fault => new Strike(fault, Process, at + 1)));
}
