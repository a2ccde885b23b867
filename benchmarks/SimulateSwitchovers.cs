using BenchmarkDotNet.Attributes;
using Tandem.Rehearsal.Simulation.Runs;

namespace Tandem.Benchmarks;

/// <summary>Simulated switchovers on one core: the whole of the runner, its gates and its steps, on the light world.</summary>
public class SimulateSwitchovers
{
    private static readonly Scenario Planned = new(Opening.Switchover);
    private long _run;

    /// <summary>One that nothing disturbs, with its acknowledgement.</summary>
    [Benchmark]
    public int Undisturbed() => Simulator.Play(Planned).Ups;

    /// <summary>One of those that a seed deals, with its faults and with what the operator does until it is settled.</summary>
    [Benchmark]
    public int WithFaults() => Simulator.Play(42, _run++ % 10_000).Ups;
}
