using Tandem.Switchover;

namespace Tandem.Rehearsal.Simulation.Runs;

/// <summary>What many runs came to.</summary>
public sealed class SimulationReport
{
    private const int ViolationsKept = 20;
    private readonly List<(long Run, RunResult Result)> _violations = [];
    private readonly SortedDictionary<string, long> _endings = new(StringComparer.Ordinal);

    /// <summary>How many runs.</summary>
    public long Runs { get; private set; }

    /// <summary>Faults that struck.</summary>
    public long Faults { get; private set; }

    /// <summary>How the first operation ended: the ending's word, or <c>killed</c>, to how often.</summary>
    public IReadOnlyDictionary<string, long> Endings => _endings;

    /// <summary>Which fault struck where, and how often.</summary>
    public Coverage Coverage { get; } = new();

    /// <summary>The ways that were taken.</summary>
    public Marks Marks { get; } = new();

    /// <summary>How many runs broke something.</summary>
    public long Broken { get; private set; }

    /// <summary>The first of them, by number; at most 20.</summary>
    public IReadOnlyList<(long Run, RunResult Result)> Violations => _violations;

    internal void Add(long run, RunResult result)
    {
        Runs++;
        Faults += result.Scenario.Strikes.Count;
        var ending = result.Outcome is { } outcome ? EndingWords.Of(outcome.Ending) : "killed";
        _endings[ending] = _endings.GetValueOrDefault(ending) + 1;
        Marks.Add(result.Marks);
        if (result.Violation is not null)
        {
            Broken++;
            Keep(run, result);
        }
    }

    internal void Add(SimulationReport other)
    {
        (Runs, Faults, Broken) = (Runs + other.Runs, Faults + other.Faults, Broken + other.Broken);
        foreach (var (ending, times) in other._endings)
        {
            _endings[ending] = _endings.GetValueOrDefault(ending) + times;
        }

        Coverage.Add(other.Coverage);
        Marks.Add(other.Marks);
        foreach (var (run, result) in other._violations)
        {
            Keep(run, result);
        }
    }

    private void Keep(long run, RunResult result)
    {
        if (_violations.Count < ViolationsKept)
        {
            _violations.Add((run, result));
        }
    }
}
