using Tandem.Rehearsal.Backend;
using Tandem.Switchover;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;
using Tandem.Switchover.Steps;

namespace Tandem.Tests.Switchover.Gates;

/// <summary>An environment that is well, for a test to spoil, and the gates of an operation on it.</summary>
internal sealed class GateScene
{
    public GateScene() => Cloud = new(World);

    public FakeEnvironment World { get; } = new();

    public FakeCloud Cloud { get; }

    public MemoryStore Store { get; } = new();

    public OperationRequest Request { get; set; } = new("prod", "prod-a", "prod-b") { By = new("kim", "laptop", "1") };

    public List<JournalEntry> Journal { get; } = [];

    /// <summary>Another port to Pulumi. Default: the environment's own.</summary>
    public IStackOperations? Stacks { get; set; }

    /// <summary>What is put around the ports. Default: nothing.</summary>
    public Func<OperationPorts, OperationPorts> Around { get; init; } = ports => ports;

    public async Task<Verdict> AskAsync(string gate) => (await RunAsync([PreflightGates.All.Single(g => g.Id == gate)])).Single().Verdict;

    public async Task<IReadOnlyList<GateResult>> RunAsync(IReadOnlyList<Gate>? gates = null)
    {
        var ports = Around(new OperationPorts(Stacks ?? World, World, Cloud, World, Store));
        var state = await EnvironmentReader.For(World, Request).ReadAsync("prod", default);
        return await new GateRun(new StepContext(Request, ports, state, new OperationHistory(Journal))).AskAsync(gates ?? PreflightGates.For(Request), default);
    }

    /// <summary>An operation that ended some time ago.</summary>
    public GateScene Moved(TimeSpan ago, bool acknowledged = true, bool ended = true)
    {
        var at = World.UtcNow - ago;
        JournalEntry Entry(JournalEvent what) => new("prod-1", what, "", 0, "f00d", at, "") { By = "ann@desk" };
        Journal.Add(Entry(JournalEvent.Started) with { Request = new(OperationKind.Switchover, "prod-b", "prod-a", [255], "", false, new SortedDictionary<string, string>()) });
        Journal.AddRange(ended ? [Entry(JournalEvent.Ended) with { Ending = Ending.Done }] : []);
        Journal.AddRange(acknowledged ? [Entry(JournalEvent.Acknowledged)] : []);
        return this;
    }

    public void Deploy(string stack, string key, string value) => World.Config[stack][key] = World.Deployed[stack][key] = value;
}
