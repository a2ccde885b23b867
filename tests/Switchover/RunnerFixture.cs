using Tandem.Rehearsal.Backend;
using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;

namespace Tandem.Tests.Switchover;

/// <summary>A runner on a fake environment. Journal and lease are in memory, which keeps them by the same contract as files and S3 do.</summary>
internal sealed class RunnerFixture
{
    private readonly MemoryStore _store = new();

    public RunnerFixture() => (Store, Cloud) = (_store, new(World));

    public FakeEnvironment World { get; } = new();

    public FakeCloud Cloud { get; }

    public IOperationStore Store { get; set; }

    public Recorder Events { get; } = new();

    public OperationRequest Request { get; set; } = new("prod", "prod-a", "prod-b") { By = new("kim", "laptop", "1") };

    public OperationPorts Ports => new(World, World, Cloud, World, Store);

    public OperationRunner Runner => new(Ports, Events);

    public Task<Outcome> RunAsync(CancellationToken cancellationToken = default) => Runner.BeginAsync(Request, cancellationToken);

    public Task<Outcome> ResumeAsync(CancellationToken cancellationToken = default) => Runner.ResumeAsync("prod", Request.By, Request.Limits, cancellationToken);

    public Task<OperationStatus> StatusAsync() => OperationStatus.ReadAsync(Ports, "prod", CancellationToken.None);

    /// <summary>What an operator does after a crash: looks, then resumes, or frees a lease that was left before anything was begun and begins anew.</summary>
    public async Task<Outcome> RecoverAsync()
    {
        var status = await StatusAsync();
        if (status.History.Unfinished is not null)
        {
            return await ResumeAsync();
        }

        if (status.Lease is not null)
        {
            await Runner.AbortAsync("prod", Request.By, "left behind", Request.Limits, CancellationToken.None);
        }

        return status.History.LastEnded is { End: { } end } ? new(end.Ending!.Value, end.Says) : await RunAsync();
    }

    public Task<IReadOnlyList<JournalEntry>> JournalAsync() => _store.ReadJournalAsync("prod", CancellationToken.None);

    internal sealed class Recorder : ISwitchoverListener
    {
        public List<SwitchoverEvent> All { get; } = [];

        public void On(SwitchoverEvent happened) => All.Add(happened);
    }
}
