using Tandem.Rehearsal.Simulation.Faults;
using Tandem.Rehearsal.Simulation.Truth;
using Tandem.Switchover.Operations;

namespace Tandem.Rehearsal.Simulation.Runs;

/// <summary>What runs begin with.</summary>
internal static class Openings
{
    private const string LowersSource = "lower-source";

    /// <summary>Begins one; returns the process that faults are counted on first.</summary>
    internal static LightProcess Begin(LightWorld world, Opening opening)
    {
        var first = world.Start(Operators.First);
        switch (opening)
        {
            case Opening.TakeBack:
                first.AtRow = (LowersSource, () => world.Second.TurnSick(world.Clock.Elapsed, TimeSpan.MaxValue));
                return Give(first, OperatorVerb.Switchover);
            case Opening.Resume:
                var faults = world.Faults;
                world.Faults = new KilledIn(first);
                world.Await(Give(first, OperatorVerb.Switchover));
                world.Faults = faults;
                world.Struck.Clear();
                return Give(world.Start(Operators.First), OperatorVerb.Resume);
            case Opening.Failover:
                world.First.TurnSick(world.Clock.Elapsed, world.Clock.Elapsed);
                world.First.IsDead = true;
                return Give(first, OperatorVerb.Failover);
            default:
                return Give(first, OperatorVerb.Switchover);
        }
    }

    private static LightProcess Give(LightProcess process, OperatorVerb verb)
    {
        Verbs.Give(process, verb);
        return process;
    }

    /// <summary>Kills a process in the middle of the update that lowers the source.</summary>
    private sealed class KilledIn(LightProcess process) : IFaults
    {
        public bool NeedsStale => false;

        public Strike? At(LightProcess caller, CallKind kind) => kind == CallKind.Up && process.Row == LowersSource ? new(FaultKind.KilledMidway, caller.Number, caller.Calls) : null;
    }
}
