using Tandem.Rehearsal.Simulation.Faults;
using Tandem.Rehearsal.Simulation.Ports;
using Tandem.Rehearsal.Simulation.Runs;
using Tandem.Rehearsal.Simulation.Time;
using Tandem.Rehearsal.Simulation.Truth;
using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Rehearsal.Simulation;

/// <summary>One process of one operator: its ports, through which it sees the world, and what may strike it. A process gives one verb.</summary>
internal sealed class LightProcess : ISwitchoverListener
{
    internal LightProcess(LightWorld world, Checkout checkout, int number)
    {
        (World, Checkout, Number) = (world, checkout, number);
        By = Operators.Of(checkout.Host, number);
        Name = $"{checkout.Host}-{number}";
        var clock = new ProcessClock(this);
        Ports = new(new ProcessStacks(this), new ProcessObservation(this), new ProcessCloud(this), clock, new ProcessStore(this));
    }

    internal LightWorld World { get; }

    internal Checkout Checkout { get; }

    /// <summary>Its number among all processes of the run, from 1.</summary>
    internal int Number { get; }

    internal string Name { get; }

    internal Operator By { get; }

    internal OperationPorts Ports { get; }

    internal CancellationTokenSource Interruption { get; } = new();

    internal bool IsDead { get; private set; }

    /// <summary>How many calls it has made.</summary>
    internal int Calls { get; private set; }

    /// <summary>The row it is at: <c>request</c> before the first, <c>take-back</c> once it has turned round.</summary>
    internal string Row { get; private set; } = Rows.Request;

    /// <summary>Until when the store is out of its reach.</summary>
    internal TimeSpan StoreGoneUntil { get; set; } = TimeSpan.MinValue;

    /// <summary>Its verb, while it runs and afterwards.</summary>
    internal Task Verb { get; set; } = Task.CompletedTask;

    /// <summary>Something that happens when it comes to a row.</summary>
    internal (string Row, Action Happens)? AtRow { get; set; }

    /// <summary>How its verb ended; null while it runs.</summary>
    internal Outcome? Outcome { get; private set; }

    /// <summary>An exception that no verb may end with.</summary>
    internal Exception? Unexpected { get; private set; }

    internal void Fail(Exception unexpected) => Unexpected = unexpected;

    internal void End(OperatorVerb verb, Outcome outcome)
    {
        Outcome = outcome;
        World.Marks.Hit(outcome.Ending, verb);
        World.Trace?.Note($"{Name}: tandem {OperationWords.Of(verb)} ended {EndingWords.Of(outcome.Ending)}: {outcome.Says.ReplaceLineEndings(" / ")}");
        if (verb is not (OperatorVerb.Ack or OperatorVerb.Pause or OperatorVerb.Continue))
        {
            World.Watch.Changed(outcome);
        }
    }

    internal void Die()
    {
        IsDead = true;
        World.Trace?.Note($"{Name} is killed");
    }

    /// <summary>It makes a call. Returns what its answer is struck by; what happens in the world has happened then.</summary>
    internal FaultKind Enter(CallKind kind, string subject)
    {
        if (IsDead)
        {
            return FaultKind.Killed;
        }

        Calls++;
        var strikes = World.Faults.At(this, kind);
        World.Trace?.Call(this, kind, subject, strikes?.Kind ?? FaultKind.None);
        if (strikes is not { Kind: var fault } strike)
        {
            return StoreAnswers(kind) ? FaultKind.None : FaultKind.ErrorBefore;
        }

        World.Struck.Add(strike);
        World.Coverage?.Count(Row, fault, kind);
        if (fault == FaultKind.Killed)
        {
            Die();
            return fault;
        }

        if (!Applies.IsInTheWorld(fault))
        {
            return fault;
        }

        Happenings.Strike(this, fault, strike.Turn, kind);
        return IsDead ? FaultKind.Killed : StoreAnswers(kind) ? FaultKind.None : FaultKind.ErrorBefore;
    }

    /// <inheritdoc/>
    public void On(SwitchoverEvent happened)
    {
        switch (happened)
        {
            case StepStarted started:
                Row = started.Step;
                ComesToRow();
                break;
            case TurnedRound:
                Row = Rows.TakeBack;
                World.Marks.Hit(Mark.TurnedRound);
                break;
            case OperationStarted { Resumed: true }:
                World.Marks.Hit(Mark.WentOnAfterAnother);
                break;
            case LeaseWatched:
                World.Marks.Hit(Mark.LeaseWatched);
                break;
            case PutOnHold:
                World.Marks.Hit(Mark.PutOnHold);
                break;
            case WentOn:
                World.Marks.Hit(Mark.WentOn);
                break;
            case StepDone { Says: var says } when says.StartsWith("the deadline of", StringComparison.Ordinal):
                World.Marks.Hit(Mark.DrainDeadlineOver);
                break;
        }

        World.Trace?.Event(this, happened);
    }

    private void ComesToRow()
    {
        if (AtRow is { } at && at.Row == Row)
        {
            AtRow = null;
            at.Happens();
        }
    }

    private bool StoreAnswers(CallKind kind) => kind < CallKind.Acquire || World.Clock.Elapsed >= StoreGoneUntil;
}
