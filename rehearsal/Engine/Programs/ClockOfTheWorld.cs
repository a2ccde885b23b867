using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Engine.Programs;

/// <summary>The rehearsal's time, as programs ask for it.</summary>
/// <param name="clock">The time.</param>
internal sealed class ClockOfTheWorld(IClock clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.UtcNow;
}
