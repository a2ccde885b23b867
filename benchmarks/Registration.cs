using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Clock;
using Tandem.Rehearsal.Engine;
using Tandem.Rehearsal.Engine.Apply;
using Tandem.Rehearsal.Engine.State;
using Tandem.Rehearsal.Faults;
using Tandem.Switchover.Ports;

namespace Tandem.Benchmarks;

/// <summary>An environment whose stacks are up, with no world behind it: what is left to measure is running the programs and comparing what they want.</summary>
internal sealed class Registration : ICloudWatcher
{
    private readonly string _environment;
    private readonly RehearsedStacks _stacks;
    private IReadOnlyList<string> _order = [];

    public Registration(string root, string environment)
    {
        var clock = new SimulatedClock(new RehearsalOptions().Start);
        (_environment, State) = (environment, new EngineState());
        _stacks = new RehearsedStacks(new ProjectStacks(root), State, clock, this, new FaultOverlay());
    }

    public EngineState State { get; }

    /// <summary>Resources of all stacks.</summary>
    public int Resources => State.Stacks.Values.Sum(s => s.Resources.Count);

    /// <summary>Brings all stacks up, so that they can read each other.</summary>
    public async Task<Registration> UpAsync()
    {
        _order = await EnvironmentStacks.InOrderAsync(_stacks, _environment, CancellationToken.None);
        foreach (var stack in _order)
        {
            await _stacks.UpAsync(stack, new UpRequest("benchmark"), null, CancellationToken.None);
        }

        return this;
    }

    /// <summary>Registers every resource of every stack once.</summary>
    public async Task<int> RegisterAllAsync()
    {
        var registered = 0;
        foreach (var stack in _order)
        {
            registered += (await _stacks.PreviewAsync(stack, CancellationToken.None)).Changes.Values.Sum();
        }

        return registered;
    }

    public void Changed(string stack, ResourceState resource)
    {
    }

    public TimeSpan? WaitsFor(ResourceState resource) => null;
}
