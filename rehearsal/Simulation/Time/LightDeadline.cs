namespace Tandem.Rehearsal.Simulation.Time;

/// <summary>The deadline of one question. It is kept apart from the timers, because nearly every one is given up before it is due.</summary>
/// <param name="clock">The time.</param>
/// <param name="due">When it goes off.</param>
/// <param name="owner">Who asked; a process that is gone has no deadlines.</param>
internal sealed class LightDeadline(LightClock clock, TimeSpan due, LightProcess owner) : CancellationTokenSource
{
    private bool _isDisposed;

    internal TimeSpan Due => due;

    internal void GoOff()
    {
        if (!_isDisposed && !owner.IsDead)
        {
            Cancel();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _isDisposed = true;
        clock.Forget(this);
        base.Dispose(disposing);
    }
}
