namespace Tandem.Rehearsal.Clock;

/// <summary>What is to happen at which moment: by time, and at the same moment in the order it was asked for.</summary>
internal sealed class TimerQueue
{
    private readonly PriorityQueue<Action, (TimeSpan Due, long Order)> _timers = new();
    private long _order;

    /// <summary>When the next one is due; null when there is none.</summary>
    internal TimeSpan? Next => _timers.TryPeek(out _, out var when) ? when.Due : null;

    internal void Add(TimeSpan due, Action happens) => _timers.Enqueue(happens, (due, _order++));

    /// <summary>Lets everything happen that is due.</summary>
    internal void GoOff(TimeSpan now)
    {
        while (_timers.TryPeek(out var happens, out var when) && when.Due <= now)
        {
            _timers.Dequeue();
            happens();
        }
    }
}
