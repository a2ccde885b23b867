using Tandem.Rehearsal.Simulation.Truth;
using Tandem.Switchover.Operations;
using Tandem.Switchover.State;

namespace Tandem.Rehearsal.Simulation.Runs;

/// <summary>
/// An operator who does what the tool says: looks at the status, gives a verb that is possible there, beginning with the one they prefer, waits where
/// somebody is at work, and takes a lock away where the words tell them to. Settles an environment in a bounded number of verbs, or says why not.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="scenario">What they prefer, where they sit, and when the faults stop.</param>
internal sealed class FollowingOperator(LightWorld world, Scenario scenario)
{
    private const int VerbsMax = 24;
    private static readonly TimeSpan WaitsBetween = TimeSpan.FromMinutes(5);
    private int _recoveries;

    /// <summary>Whether they had to do more than acknowledge or let go on: what they prefer, and where they sit, made a difference.</summary>
    internal bool HasRecovered { get; private set; }

    /// <summary>Null when it is settled.</summary>
    internal string? Settle()
    {
        for (var verbs = 0; verbs < VerbsMax && world.Clock.Elapsed < SimulatedRun.TimeMax; verbs++)
        {
            if (verbs == scenario.FaultyVerbs)
            {
                world.StopFaults();
            }

            if (verbs >= scenario.FaultyVerbs && OthersHaveEnded() && IsSettled(Status()))
            {
                return null;
            }

            Recover(Status());
        }

        return $"{WhyNot(Status())} after {VerbsMax} verbs and {world.Clock.Elapsed.TotalHours:0} h";
    }

    private OperationStatus Status() => OperationStatus.Of(new(world.Store.Journal), world.Store.Lease, world.Processes.Exists(p => p.Number == world.Holder && Lives(p)));

    private void Recover(OperationStatus status)
    {
        switch (status.State)
        {
            case OperationState.OnHold:
                Give(OperatorVerb.Continue);
                break;
            case OperationState.Running or OperationState.RollingBack:
                break;
            case OperationState.Interrupted or OperationState.Paused:
                Give(Try());
                break;
            case OperationState.CoolingDown when OneServesWell():
                Give(OperatorVerb.Ack);
                break;
            case var _ when !OneServesWell():
                Give(OperatorVerb.Failover);
                break;
        }

        world.Clock.MoveWhile(world.Clock.Elapsed + WaitsBetween);
    }

    /// <summary>What they prefer, twice; then on with it, then back, then to the side that is well, then an end.</summary>
    private OperatorVerb Try() => _recoveries++ switch
    {
        < 2 => scenario.Recovery,
        < 5 => OperatorVerb.Resume,
        < 8 => OperatorVerb.Rollback,
        < 11 => OperatorVerb.Failover,
        _ => OperatorVerb.Abort,
    };

    private void Give(OperatorVerb verb)
    {
        var process = world.Start(scenario.Elsewhere ? Operators.Other : Operators.First);
        HasRecovered |= verb is not (OperatorVerb.Ack or OperatorVerb.Continue);
        Verbs.Give(process, verb, Well());
        world.Await(process);
        if (process.Outcome is { } outcome && outcome.Says.Contains("pulumi cancel", StringComparison.Ordinal))
        {
            TakeLocksAway();
        }
    }

    /// <summary>They make sure that no pulumi runs, as they are told.</summary>
    private void TakeLocksAway()
    {
        foreach (var stack in new LightStack[] { world.FirstStack, world.SecondStack, world.Traffic })
        {
            if (stack.Lock is { IsRunning: false })
            {
                stack.Lock = null;
                world.Marks.Hit(Mark.LockTakenAwayByOperator);
            }
        }
    }

    /// <summary>The side to fail over to: one that lives, and of two the one that serves more.</summary>
    private LightCluster Well() => world.First.IsDead ? world.Second
        : world.Second.IsDead ? world.First
        : world.Weights.First > world.Weights.Second || (world.Weights.First == world.Weights.Second && world.First.Role == Role.Active && world.Second.Role != Role.Active) ? world.First : world.Second;

    private bool OthersHaveEnded() => !world.Processes.Exists(Lives);

    private static bool Lives(LightProcess process) => !process.IsDead && !process.Verb.IsCompleted;

    private bool OneServesWell() => world.Weights.First > 0 != world.Weights.Second > 0 && !(world.Weights.First > 0 ? world.First : world.Second).IsDead;

    private bool IsSettled(OperationStatus status) => WhyNot(status) is null;

    private string? WhyNot(OperationStatus status)
    {
        var (first, second) = (world.Weights.First > 0, world.Weights.Second > 0);
        var serving = first ? world.First : world.Second;
        return status.State is not (OperationState.Idle or OperationState.CoolingDown) ? $"it is {OperationWords.Of(status.State)} still"
            : first == second ? "not exactly one cluster has weight"
            : !serving.IsReady(world.Clock.Elapsed) ? $"{serving.Name} has the weight and cannot serve"
            : status.State == OperationState.CoolingDown ? "nobody has acknowledged it"
            : null;
    }
}
