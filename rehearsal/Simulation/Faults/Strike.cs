using System.Globalization;

namespace Tandem.Rehearsal.Simulation.Faults;

/// <summary>A fault and where it strikes.</summary>
/// <param name="Kind">The fault.</param>
/// <param name="Process">Which process, from 1.</param>
/// <param name="Call">Which of its calls, from 1; 0 where <see cref="Place"/> says it.</param>
public readonly record struct Strike(FaultKind Kind, int Process, int Call)
{
    /// <summary>The call by what is done at it. Default: null, <see cref="Call"/> says it.</summary>
    public Place? Place { get; init; }

    /// <summary>Decides from where and when a second operator comes: as at the call of this number.</summary>
    internal int Turn => Place?.Turn ?? Call;

    /// <summary>As scenarios write it: <c>killed-lock-stays@1:158</c>, <c>killed-lock-stays@1:raise-target-13/up/1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Names.Of(Kind)}@{Process}:{(Place is null ? Call : Place)}");

    /// <summary>Reads one; null when it is none.</summary>
    internal static Strike? Parse(string text)
    {
        if (text.Split('@', ':') is not [var name, var process, var where] || Names.Fault(name) is not { } fault || !IsNumber(process, out var p))
        {
            return null;
        }

        return IsNumber(where, out var call) ? new(fault, p, call) : Place.Parse(where) is { } place ? new(fault, p, 0) { Place = place } : null;
    }

    internal static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

/// <summary>A call by what is done at it. It stays what it is when calls are added before it or taken away.</summary>
/// <param name="Row">The row that its process is at.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Nth">Which of its calls of that kind at that row, from 1.</param>
public sealed record Place(string Row, CallKind Kind, int Nth)
{
    /// <summary>As whose number a second operator comes: where from and when follows from it. Default: <see cref="Nth"/>.</summary>
    public int Turn { get; init; } = Nth;

    /// <summary>As scenarios write it: <c>raise-target-13/up/1</c>, with <c>/TURN</c> behind it where that is another number.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Row}/{Names.Of(Kind)}/{Nth}") + (Turn == Nth ? "" : string.Create(CultureInfo.InvariantCulture, $"/{Turn}"));

    internal static Place? Parse(string text) => text.Split('/') switch
    {
        [var row, var kind, var nth] when Names.Call(kind) is { } call && Strike.IsNumber(nth, out var n) => new(row, call, n),
        [var row, var kind, var nth, var turn] when Names.Call(kind) is { } call && Strike.IsNumber(nth, out var n) && Strike.IsNumber(turn, out var t) => new(row, call, n) { Turn = t },
        _ => null,
    };
}
