using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Report;
using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;

namespace Tandem.Rehearsal.Scenarios;

/// <summary>What a scenario plays on: a world in memory over a copy of the project, the ports to it, and who is told.</summary>
/// <param name="project">The copy of the project.</param>
/// <param name="environment">The environment that was asked for.</param>
/// <param name="backend">The world.</param>
/// <param name="limits">Waits, deadlines and counts.</param>
/// <param name="listener">Is told what happens; may be null.</param>
public sealed class Stage(ScratchProject project, string environment, RehearsalBackend backend, Limits limits, IScenarioListener? listener)
{
    private readonly List<string> _unexpected = [];
    private readonly List<ProvisionedStack> _stacks = [];
    private readonly MemoryStore _store = new();

    /// <summary>The copy of the project; may be written to in the middle of the story, as a person edits files.</summary>
    public ScratchProject Project => project;

    /// <summary>The environment that was asked for.</summary>
    public string Environment => environment;

    /// <summary>The world: its faults, its clients, its invariants.</summary>
    public RehearsalBackend Backend => backend;

    /// <summary>The ports that the switchover works through. Journal and lease are in memory.</summary>
    public OperationPorts Ports => new(backend.Stacks, backend.Observation, backend.Cloud, backend.Clock, _store);

    /// <summary>The runner of every verb that moves production.</summary>
    public OperationRunner Runner => new(Ports, Listening);

    /// <summary>Passes on what happens in an operation.</summary>
    public ISwitchoverListener Listening => new StepReports(listener);

    /// <summary>Who gives the commands of the story.</summary>
    public Operator By { get; } = new("rehearsal", "simulated", "1");

    /// <summary>Waits, deadlines and counts.</summary>
    public Limits Limits => limits;

    /// <summary>Is told what happens; may be null.</summary>
    public IScenarioListener? Listener => listener;

    /// <summary>What did not come out as the story has it.</summary>
    public IReadOnlyList<string> Unexpected => _unexpected;

    /// <summary>The stacks that were brought up, in order.</summary>
    public IReadOnlyList<ProvisionedStack> Stacks => _stacks;

    /// <summary>Begins a part of the story.</summary>
    /// <param name="title">What it is about.</param>
    public void Chapter(string title) => listener?.Chapter(backend.Clock.UtcNow, title);

    /// <summary>Tells something that is worth a line.</summary>
    /// <param name="says">The line, or several.</param>
    public void Tell(string says) => listener?.Tells(says);

    /// <summary>Notes what did not come out as the story has it; the rehearsal is then not good, and goes on.</summary>
    /// <param name="holds">Whether it came out so.</param>
    /// <param name="otherwise">What came out instead.</param>
    public void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            _unexpected.Add(otherwise);
            Tell($"not as expected: {otherwise}");
        }
    }

    /// <summary>Brings every stack of an environment up and lets its clients come.</summary>
    /// <param name="name">The environment.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="RehearsalException">There is no such environment.</exception>
    /// <exception cref="StackOperationException">A stack could not be brought up.</exception>
    public async Task BringUpAsync(string name, CancellationToken cancellationToken)
    {
        _stacks.AddRange(await RehearsalRun.ProvisionAsync(backend, name, listener, cancellationToken).ConfigureAwait(false));
        listener?.EnvironmentIsUp(await RehearsalRun.SettleAsync(backend, name, limits, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="duration">How long, in the simulated cloud's time.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken) => backend.Clock.WaitAsync(duration, cancellationToken);
}
