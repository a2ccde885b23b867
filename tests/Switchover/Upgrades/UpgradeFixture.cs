using Tandem.Switchover;
using Tandem.Switchover.Releases;
using Tandem.Switchover.Upgrades;

namespace Tandem.Tests.Switchover.Upgrades;

/// <summary>An environment of two clusters on 2026.11, and a 2026.12 to bring them to.</summary>
internal sealed class UpgradeFixture
{
    public RunnerFixture Runner { get; } = new();

    public ReleaseBook Book { get; set; } = new(
        By("1.35", "1.36", "1.36", "1.37", "1.38"),
        By("a", "b", "c", "d", "e"),
        Names.ToDictionary(n => n, _ => (IReadOnlyCollection<string>)["traefik", "external-dns"]),
        new Dictionary<string, string> { ["2026.11"] = "b" })
    {
        Advice = name => $"Known are: {string.Join(", ", Names)}; not {name}.",
    };

    public UpgradeRequest Request => new("prod", Release, Book) { By = Runner.Request.By, Waits = Waits };

    public string Release { get; set; } = "2026.12";

    public bool Waits { get; set; }

    private static string[] Names => ["2026.10", "2026.11", "2026.12", "2027.01", "2027.02"];

    public FakeEnvironment World => Runner.World;

    public Task<UpgradeOutcome> RunAsync(CancellationToken cancellationToken = default) => new UpgradeRun(Runner.Ports, Runner.Events).RunAsync(Request, cancellationToken);

    public Task<UpgradeFacts> FactsAsync() => new UpgradeReader(Runner.Ports).ReadAsync(Request, CancellationToken.None);

    /// <summary>Gives the command, lets time pass, gives it again, acknowledges the switchover, until it is done or stops.</summary>
    public async Task<UpgradeOutcome> ToTheEndAsync()
    {
        for (var calls = 0; ; calls++)
        {
            var outcome = await RunAsync();
            if (outcome.Ending != UpgradeEnding.ComeBack || calls == 5)
            {
                return outcome;
            }

            if ((await Runner.StatusAsync()).History.CoolingDown is not null)
            {
                await Runner.Runner.AcknowledgeAsync("prod", Runner.Request.By, Limits.Default, CancellationToken.None);
            }

            World.Time.Advance(outcome.Until!.Value - World.UtcNow);
        }
    }

    private static Dictionary<string, string> By(params string[] values) => Names.Zip(values).ToDictionary(p => p.First, p => p.Second);
}
