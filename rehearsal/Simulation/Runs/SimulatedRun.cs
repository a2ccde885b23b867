using Tandem.Rehearsal.Simulation.Faults;
using Tandem.Rehearsal.Simulation.Truth;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;

namespace Tandem.Rehearsal.Simulation.Runs;

/// <summary>
/// One run, in two phases. Safety: faults strike, anything may stop, and no invariant may break. Liveness: the faults stop, an operator follows what the tool
/// says, and it has to come to an end at which one cluster serves.
/// </summary>
internal sealed class SimulatedRun
{
    /// <summary>The longest run, in simulated time: nobody waits longer than the hold of half a day and an hour for each of some hung calls.</summary>
    internal static readonly TimeSpan TimeMax = TimeSpan.FromDays(10);

    private readonly Scenario _scenario;
    private readonly LightWorld _world;

    internal SimulatedRun(Scenario scenario, IFaults? faults = null, Trace? trace = null, Coverage? coverage = null, Func<OperationPorts, ISwitchoverListener, OperationRunner>? makeRunner = null)
    {
        _scenario = scenario;
        _world = new(faults ?? new GivenFaults(scenario.Strikes), trace) { Coverage = coverage };
        _world.MakeRunner = makeRunner ?? _world.MakeRunner;
    }

    internal LightWorld World => _world;

    internal RunResult Run()
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var main = Openings.Begin(_world, _scenario.Opening);
            _world.Await(main);
            var calls = main.Calls;
            var following = new FollowingOperator(_world, _scenario);
            var settled = following.Settle();
            return new(_scenario with { Strikes = [.. _world.Struck] }, main.Outcome, WhatIsWrong(settled), _world.Ups, calls, main.Number, _world.Clock.Elapsed, _world.Marks)
            {
                HasRecovered = following.HasRecovered,
            };
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private string? WhatIsWrong(string? unsettled) =>
        _world.Watch.First
        ?? (_world.Processes.Find(p => p.Unexpected is not null) is { } failed ? $"exception: {failed.Name} ended with {failed.Unexpected!.GetType().Name}: {failed.Unexpected.Message}" : null)
        ?? (unsettled is null ? null : $"liveness: {unsettled}");
}

/// <summary>How a run went.</summary>
/// <param name="Scenario">It, with every fault that struck: given again, it is the same run.</param>
/// <param name="Outcome">How its first operation ended; null when its process was killed.</param>
/// <param name="Violation">What must not be; null when nothing was.</param>
/// <param name="Ups">Updates that were started.</param>
/// <param name="Calls">Calls that the opening's process made.</param>
/// <param name="Process">The number of that process.</param>
/// <param name="Took">In simulated time.</param>
/// <param name="Marks">The ways it took.</param>
public sealed record RunResult(Scenario Scenario, Tandem.Switchover.Outcome? Outcome, string? Violation, int Ups, int Calls, int Process, TimeSpan Took, Marks Marks)
{
    /// <summary>Whether an operator had to do more than acknowledge: only then does it matter which verb they try first, and from which machine.</summary>
    internal bool HasRecovered { get; init; }
}
