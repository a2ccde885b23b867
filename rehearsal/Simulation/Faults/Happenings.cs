using Tandem.Rehearsal.Simulation.Runs;
using Tandem.Switchover.Operations;

namespace Tandem.Rehearsal.Simulation.Faults;

/// <summary>Lets happen what happens in the world, and who comes along.</summary>
internal static class Happenings
{
    private static readonly TimeSpan StoreGoneFor = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ComesAfter = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PauseFor = TimeSpan.FromMinutes(10);

    internal static void Strike(LightProcess process, FaultKind fault, int turn, CallKind kind)
    {
        var world = process.World;
        var now = world.Clock.Elapsed;
        switch (fault)
        {
            case FaultKind.StoreGone or FaultKind.StoreGoneResume or FaultKind.StoreGoneRollback or FaultKind.StoreGoneAbort or FaultKind.StoreGoneFailover:
                process.StoreGoneUntil = now + StoreGoneFor;
                ComeAlong(process, fault, turn, kind);
                break;
            case FaultKind.ClockAhead:
                process.Checkout.ClockError += TimeSpan.FromDays(3);
                break;
            case FaultKind.ClockBack:
                process.Checkout.ClockError -= TimeSpan.FromHours(2);
                break;
            case FaultKind.TargetSick:
                world.Second.TurnSick(now, TimeSpan.MaxValue);
                break;
            case FaultKind.TargetSickShort:
                world.Second.TurnSick(now, now + TimeSpan.FromMinutes(4));
                break;
            case FaultKind.SourceSick:
                world.First.TurnSick(now, TimeSpan.MaxValue);
                break;
            case FaultKind.SourceDies:
                world.First.TurnSick(now, now);
                world.First.IsDead = true;
                break;
            case FaultKind.DnsSlow:
                world.Flow.Propagation = TimeSpan.FromMinutes(6);
                break;
            case FaultKind.ClientsStay:
                world.Flow.Stay(now, now + TimeSpan.FromHours(1));
                break;
            case FaultKind.MetricsGoneShort:
                world.MetricsGoneUntil = now + TimeSpan.FromMinutes(3);
                break;
            case FaultKind.MetricsGone:
                world.MetricsGoneUntil = TimeSpan.MaxValue;
                break;
            case FaultKind.NodesRefused:
                world.First.NodesRefused = world.Second.NodesRefused = true;
                break;
            case FaultKind.CtrlC:
                process.Interruption.Cancel();
                break;
            default:
                ComeAlong(process, fault, turn, kind);
                break;
        }
    }

    /// <summary>A second operator gives a verb: from the same checkout or another, and at once or side by side, as the strike's turn says: the number of the call, where nothing else is given.</summary>
    private static void ComeAlong(LightProcess first, FaultKind fault, int turn, CallKind kind)
    {
        if (VerbOf(fault) is not { } verb)
        {
            return;
        }

        var world = first.World;
        var host = (turn & 1) == 0 ? first.Checkout.Host : Operators.Other;
        var target = fault is FaultKind.SecondFailoverBack or FaultKind.StoreGoneFailover ? world.First : world.Second;

        // An update that is asked for has its lock before anybody else can do a whole verb: a start that is delayed past the lease is outside the model.
        var isAtOnce = kind is not (CallKind.Up or CallKind.Refresh) && fault >= FaultKind.SecondSwitchover && (turn & 2) == 0 && !world.Clock.IsMoving;
        if (isAtOnce)
        {
            Run();
        }
        else
        {
            world.Clock.At(world.Clock.Elapsed + ComesAfter, Run);
        }

        if (fault == FaultKind.SecondPause)
        {
            world.Clock.At(world.Clock.Elapsed + PauseFor, () => Verbs.Give(world.Start(host), OperatorVerb.Continue));
        }

        void Run() => Verbs.Give(world.Start(host), verb, target);
    }

    private static OperatorVerb? VerbOf(FaultKind fault) => fault switch
    {
        FaultKind.SecondSwitchover => OperatorVerb.Switchover,
        FaultKind.SecondResume or FaultKind.StoreGoneResume => OperatorVerb.Resume,
        FaultKind.SecondRollback or FaultKind.StoreGoneRollback => OperatorVerb.Rollback,
        FaultKind.SecondAbort or FaultKind.StoreGoneAbort => OperatorVerb.Abort,
        FaultKind.SecondFailover or FaultKind.SecondFailoverBack or FaultKind.StoreGoneFailover => OperatorVerb.Failover,
        FaultKind.SecondPause => OperatorVerb.Pause,
        FaultKind.SecondAck => OperatorVerb.Ack,
        _ => null,
    };
}
