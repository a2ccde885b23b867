using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Simulation.Runs;
using Tandem.Switchover.Operations;

namespace Tandem.Rehearsal.Simulation.Faults;

/// <summary>
/// Faults that a deck deals, in two levels: each kind is armed for the run or not, and one that is armed fires after some of the calls it applies to. So a run
/// has a character: one is full of hung answers, another one of second operators.
/// </summary>
internal sealed class DealtFaults : IFaults
{
    private const int ArmedOneIn = 4;
    private const int GapMax = 500;

    // A run has six updates among five hundred calls.
    private const int GapMaxOfUpdates = 20;
    private readonly List<Armed>[] _byCall = [.. Enum.GetValues<CallKind>().Select(_ => new List<Armed>())];
    private readonly SubDeck _deck;
    private int _left;

    internal DealtFaults(SubDeck deck)
    {
        _deck = deck;
        _left = deck.Between(1, 8);
        foreach (var kind in Applies.All)
        {
            if (deck.Below(ArmedOneIn) == 0)
            {
                Arm(new(kind) { Gap = deck.Between(1, GapMaxOf(kind)) });
            }
        }
    }

    public bool NeedsStale => true;

    /// <summary>The scenario of a run: its opening and what its operator prefers.</summary>
    internal static Scenario Deal(SubDeck deck) => new(deck.Below(20) switch { < 10 => Opening.Switchover, < 14 => Opening.TakeBack, < 17 => Opening.Resume, _ => Opening.Failover })
    {
        Recovery = deck.Below(4) switch { 0 => OperatorVerb.Resume, 1 => OperatorVerb.Rollback, 2 => OperatorVerb.Abort, _ => OperatorVerb.Failover },
        Elsewhere = deck.Below(2) == 0,
        FaultyVerbs = deck.Below(4),
    };

    public Strike? At(LightProcess process, CallKind kind)
    {
        foreach (var armed in _byCall[(int)kind])
        {
            if (--armed.Gap <= 0 && _left > 0)
            {
                _left--;
                armed.Gap = _deck.Between(1, GapMaxOf(armed.Kind));
                return new(armed.Kind, process.Number, process.Calls);
            }
        }

        return null;
    }

    private static int GapMaxOf(FaultKind kind) => Applies.ToUpdatesOnly(kind) ? GapMaxOfUpdates : GapMax;

    private void Arm(Armed armed)
    {
        for (var call = 0; call < _byCall.Length; call++)
        {
            if (Applies.To((CallKind)call).Contains(armed.Kind))
            {
                _byCall[call].Add(armed);
            }
        }
    }

    private sealed class Armed(FaultKind kind)
    {
        internal FaultKind Kind => kind;

        internal int Gap { get; set; }
    }
}
