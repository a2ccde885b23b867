using Tandem.Rehearsal.Backend;
using Tandem.Switchover.State;
using Tandem.Switchover.Upgrades;

namespace Tandem.Rehearsal.Scenarios;

/// <summary>
/// Both clusters of an environment get the next release under load, one after the other (R10, R16, R34): the same command three times, a soak in between. The
/// soaks are short, so that a rehearsal takes seconds; nothing else is other than it would be.
/// </summary>
public sealed class UpgradeScenario : IScenario
{
    private static readonly TimeSpan Soak = TimeSpan.FromMinutes(45);

    /// <inheritdoc />
    public string Name => "upgrade";

    /// <inheritdoc />
    public string Says => "bring both clusters to the next release, the standby first";

    /// <inheritdoc />
    public void Prepare(ScratchProject project, string environment)
    {
        var clusters = NextRelease.EnvironmentOf(project, environment).Clusters;
        if (clusters.Count != 2)
        {
            throw new RehearsalException($"{environment} has {clusters.Count} cluster, and this story needs two.");
        }

        NextRelease.Promote(project, NextRelease.Write(project, environment), environment, DateTimeOffset.UnixEpoch, "by the rehearsal: this story begins after it");
    }

    /// <inheritdoc />
    public async Task PlayAsync(Stage stage, CancellationToken cancellationToken)
    {
        var release = $"{NextRelease.Current(stage.Project, stage.Environment)}-next";
        stage.Chapter($"{stage.Environment} is brought up");
        await stage.BringUpAsync(stage.Environment, cancellationToken).ConfigureAwait(false);
        var before = (await ReadAsync(stage, cancellationToken).ConfigureAwait(false)).ActiveCluster?.Name;
        UpgradeOutcome outcome;
        var calls = 0;
        do
        {
            stage.Chapter($"tandem upgrade {stage.Environment} --release {release} --soak 45m");
            var request = new UpgradeRequest(stage.Environment, release, NextRelease.BookFor(stage.Project, stage.Environment)) { Soak = Soak, By = stage.By, Limits = stage.Limits };
            outcome = await new UpgradeRun(stage.Ports, stage.Listening).RunAsync(request, cancellationToken).ConfigureAwait(false);
            stage.Tell($"\n{outcome.Says}");
            await AcknowledgeAsync(stage, cancellationToken).ConfigureAwait(false);
            await stage.WaitAsync(outcome.Until is { } until ? until - stage.Backend.Clock.UtcNow : TimeSpan.FromMinutes(5), cancellationToken).ConfigureAwait(false);
        }
        while (outcome.Ending == UpgradeEnding.ComeBack && ++calls < UpgradeStages.All.Count);

        var after = await ReadAsync(stage, cancellationToken).ConfigureAwait(false);
        stage.Expect(outcome.Ending == UpgradeEnding.Done, outcome.Says);
        stage.Expect(after.Clusters.Values.All(c => c.Release == release), $"not both run {release}");
        stage.Expect(after.ActiveCluster is { } active && active.Name != before, "production did not move once");
    }

    /// <summary>After the switch a person looks and says so.</summary>
    private static async Task AcknowledgeAsync(Stage stage, CancellationToken cancellationToken)
    {
        var status = await Tandem.Switchover.Operations.OperationStatus.ReadAsync(stage.Ports, stage.Environment, cancellationToken).ConfigureAwait(false);
        if (status.History.CoolingDown is not null)
        {
            stage.Chapter($"tandem ack {stage.Environment}");
            await stage.Runner.AcknowledgeAsync(stage.Environment, stage.By, stage.Limits, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task<EnvironmentState> ReadAsync(Stage stage, CancellationToken cancellationToken) => new EnvironmentReader(stage.Ports.Stacks).ReadAsync(stage.Environment, cancellationToken);
}
