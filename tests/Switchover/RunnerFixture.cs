using Tandem.Switchover;
using Tandem.Switchover.Events;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Runner;
using Tandem.Switchover.Store;

namespace Tandem.Tests.Switchover;

/// <summary>A runner on a fake environment, with journal and lease in a folder of its own.</summary>
internal sealed class RunnerFixture : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tandem-runner-");

    public RunnerFixture() => Store = new FileOperationStore(_folder.FullName);

    public FakeEnvironment World { get; } = new();

    public IOperationStore Store { get; set; }

    public Recorder Events { get; } = new();

    public OperationRequest Request { get; set; } = new("prod", "prod-a", "prod-b") { Owner = "kim", Host = "laptop" };

    public Task<Outcome> RunAsync(CancellationToken cancellationToken = default) =>
        new SwitchoverRunner(World, World, World, Store, Events).RunAsync(Request, cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> JournalAsync() => new FileOperationStore(_folder.FullName).ReadJournalAsync("prod", CancellationToken.None);

    public void Dispose() => _folder.Delete(recursive: true);

    internal sealed class Recorder : ISwitchoverListener
    {
        public List<SwitchoverEvent> All { get; } = [];

        public void On(SwitchoverEvent happened) => All.Add(happened);
    }
}
