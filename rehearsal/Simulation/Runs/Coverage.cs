namespace Tandem.Rehearsal.Simulation.Runs;

/// <summary>A row, a fault, and the call at which it struck.</summary>
/// <param name="Row">The row of the step table, <c>request</c> or <c>take-back</c>.</param>
/// <param name="Fault">The fault.</param>
/// <param name="Call">What was asked.</param>
public readonly record struct Struck(string Row, FaultKind Fault, CallKind Call);

/// <summary>How often which fault struck where.</summary>
public sealed class Coverage
{
    private readonly Dictionary<Struck, long> _counts = [];

    /// <summary>The counts, by row, fault and call.</summary>
    public IReadOnlyDictionary<Struck, long> Counts => _counts;

    /// <summary>How often anything struck.</summary>
    public long Total => _counts.Values.Sum();

    internal void Count(string row, FaultKind fault, CallKind call) => Add(new(row, fault, call), 1);

    internal void Add(Coverage other)
    {
        foreach (var (struck, times) in other._counts)
        {
            Add(struck, times);
        }
    }

    private void Add(Struck struck, long times) => _counts[struck] = _counts.GetValueOrDefault(struck) + times;
}
