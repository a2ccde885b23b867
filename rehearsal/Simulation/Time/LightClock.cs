namespace Tandem.Rehearsal.Simulation.Time;

/// <summary>
/// The time of a simulated run. It stands still until somebody waits, then it jumps from one due timer to the next. Whoever waits while it stands still moves
/// it; whoever waits while it moves is woken by a timer. So any number of processes live side by side on one thread, and the same run happens again from
/// the same seed. (The clock of a rehearsal lives through every second for its clients; here nobody lives by the second.)
/// </summary>
internal sealed class LightClock
{
    private readonly PriorityQueue<LightTimer, (long Due, long Order)> _timers = new(TimerOrder.Instance);
    private readonly List<LightDeadline> _deadlines = [];
    private long _order;

    /// <summary>Time since the world began.</summary>
    internal TimeSpan Elapsed { get; private set; }

    /// <summary>Whether it moves at this moment: then a wait does not move it but is woken by it.</summary>
    internal bool IsMoving { get; private set; }

    /// <summary>Lets something happen once, at a time.</summary>
    internal LightTimer At(TimeSpan due, Action happens)
    {
        var timer = new LightTimer(happens);
        _timers.Enqueue(timer, (due.Ticks, _order++));
        return timer;
    }

    internal LightDeadline Deadline(TimeSpan after, LightProcess owner)
    {
        var deadline = new LightDeadline(this, Elapsed + after, owner);
        _deadlines.Add(deadline);
        return deadline;
    }

    internal void Forget(LightDeadline deadline)
    {
        // Deadlines are given up in the order of a stack, so it is among the last.
        var at = _deadlines.LastIndexOf(deadline);
        if (at >= 0)
        {
            _deadlines.RemoveAt(at);
        }
    }

    /// <summary>Waits. The process that waits does not go on when it was killed meanwhile.</summary>
    internal Task WaitAsync(TimeSpan duration, LightProcess owner, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        if (duration <= TimeSpan.Zero)
        {
            return Task.CompletedTask;
        }

        var end = Elapsed + duration;
        if (IsMoving)
        {
            var wait = new Pending<bool>(owner, cancellationToken);
            At(end, () => wait.End(true));
            return wait.Task;
        }

        MoveWhile(end, cancellationToken);
        return owner.IsDead ? Never.Ends : cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Moves to a time, or until it is cancelled. Not while it moves.</summary>
    internal void MoveWhile(TimeSpan end, CancellationToken cancellationToken = default)
    {
        IsMoving = true;
        while (!cancellationToken.IsCancellationRequested && NextMoment() is { } next && next <= end)
        {
            Elapsed = next > Elapsed ? next : Elapsed;
            GoOff();
        }

        if (!cancellationToken.IsCancellationRequested)
        {
            Elapsed = end;
        }

        IsMoving = false;
    }

    /// <summary>Moves until something has come to its end. False: nothing is left that could end it, or the time is over.</summary>
    internal bool MoveUntil(Task task, LightProcess owner, TimeSpan end)
    {
        IsMoving = true;
        while (!task.IsCompleted && !owner.IsDead && NextMoment() is { } next && next <= end)
        {
            Elapsed = next > Elapsed ? next : Elapsed;
            GoOff();
        }

        IsMoving = false;
        return task.IsCompleted || owner.IsDead;
    }

    private TimeSpan? NextMoment()
    {
        TimeSpan? next = _timers.TryPeek(out _, out var when) ? TimeSpan.FromTicks(when.Due) : null;
        foreach (var deadline in _deadlines)
        {
            next = next is null || deadline.Due < next ? deadline.Due : next;
        }

        return next;
    }

    private void GoOff()
    {
        while (_timers.TryPeek(out var timer, out var when) && when.Due <= Elapsed.Ticks)
        {
            _timers.Dequeue();
            timer.GoOff();
        }

        for (var i = _deadlines.Count - 1; i >= 0; i--)
        {
            if (i < _deadlines.Count && _deadlines[i].Due <= Elapsed)
            {
                var deadline = _deadlines[i];
                _deadlines.RemoveAt(i);
                deadline.GoOff();
            }
        }
    }

    private sealed class TimerOrder : IComparer<(long Due, long Order)>
    {
        internal static readonly TimerOrder Instance = new();

        public int Compare((long Due, long Order) x, (long Due, long Order) y) => x.Due != y.Due ? x.Due.CompareTo(y.Due) : x.Order.CompareTo(y.Order);
    }
}
