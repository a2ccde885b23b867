using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Gates;

/// <summary>One thing that has to hold before anything is changed: one row of the gate table.</summary>
/// <param name="Group">What it is about; screens show gates by it.</param>
/// <param name="Id">Its name on the screen, and for <c>--gate</c> and <c>--accept</c>.</param>
/// <param name="AskedBy">The operations that ask it.</param>
/// <param name="Guard">Whether an operator may go on without it.</param>
/// <param name="Check">Looks and says what it found. Never changes anything.</param>
/// <param name="WhatToDo">What to do when it does not hold; a sentence.</param>
public sealed record Gate(GateGroup Group, string Id, AskedBy AskedBy, Guard Guard, Check Check, string WhatToDo)
{
    /// <summary>Whether it waits for Pulumi's previews, which take minutes. Default: false.</summary>
    public bool Previews { get; init; }
}

/// <summary>What a gate is about.</summary>
public enum GateGroup
{
    /// <summary>The operation itself: lease, journal, habits.</summary>
    Operation,

    /// <summary>What is deployed, beside what should be.</summary>
    Deployment,

    /// <summary>Room for the target at full size.</summary>
    Capacity,

    /// <summary>The parts that every application stands on (R9).</summary>
    Platform,

    /// <summary>How requests come in.</summary>
    Traffic,

    /// <summary>What can be seen, and what it shows.</summary>
    Monitoring,
}

/// <summary>Which operations ask a gate.</summary>
[Flags]
public enum AskedBy
{
    /// <summary>A planned switchover that is no drill.</summary>
    Switchover = 1,

    /// <summary>A failover: only what decides whether the target can serve.</summary>
    Failover = 2,

    /// <summary>A drill.</summary>
    Drill = 4,

    /// <summary>Whatever moves production while both sides are well.</summary>
    Planned = Switchover | Drill,

    /// <summary>Every operation.</summary>
    All = Switchover | Failover | Drill,
}

/// <summary>Whether an operator may go on without a gate.</summary>
public enum Guard
{
    /// <summary>It guards an invariant, or the runner refuses without it anyway: nobody may.</summary>
    Firm,

    /// <summary>With <c>--accept GATE --reason TEXT</c>, which goes into the journal.</summary>
    Judgement,
}
