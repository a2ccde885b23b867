using Tandem.Rehearsal.Simulation.Runs;

namespace Tandem.Rehearsal.Simulation.Truth;

/// <summary>Answers that were given, for a stale one to be taken from. Kept only in runs in which one may be.</summary>
/// <param name="world">The world.</param>
internal sealed class AnswerMemory(LightWorld world)
{
    internal static readonly TimeSpan StaleMax = TimeSpan.FromSeconds(90);
    private readonly Dictionary<(CallKind, string), (TimeSpan At, object? Answer)> _answers = [];

    internal void Remember<T>(CallKind kind, string subject, T answer) => _answers[(kind, subject)] = (world.Clock.Elapsed, answer);

    internal T Recall<T>(CallKind kind, string subject, T now)
    {
        if (_answers.TryGetValue((kind, subject), out var known) && world.Clock.Elapsed - known.At <= StaleMax)
        {
            world.Marks.Hit(Mark.StaleAnswer);
            return (T)known.Answer!;
        }

        return now;
    }
}
