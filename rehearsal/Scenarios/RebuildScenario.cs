using Tandem.Rehearsal.Backend;
using Tandem.Stacks.Clusters;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Switchover;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Teardown;

namespace Tandem.Rehearsal.Scenarios;

/// <summary>
/// A cluster is destroyed and made anew while the other serves (R17, R108): it leaves the list, goes, comes back as standby with the next rank (R111), has the
/// addresses it had (R19, R20), and takes production back.
/// </summary>
public sealed class RebuildScenario : IScenario
{
    private const string Protection = "infra:deletionProtection";
    private const string Reason = "its network add-on is broken";

    /// <inheritdoc />
    public string Name => "rebuild";

    /// <inheritdoc />
    public string Says => "destroy a cluster, make it anew and let it take production back";

    /// <inheritdoc />
    public async Task PlayAsync(Stage stage, CancellationToken cancellationToken)
    {
        var (old, other) = Clusters(stage);
        await stage.BringUpAsync(stage.Environment, cancellationToken).ConfigureAwait(false);
        var before = await AddressesAsync(stage, old, cancellationToken).ConfigureAwait(false);

        stage.Chapter($"Production moves away from {old}");
        await MoveAsync(stage, old, other, cancellationToken).ConfigureAwait(false);

        stage.Chapter($"{old} leaves the cluster list");
        Change(stage, history => history.Removed(old, stage.Backend.Clock.UtcNow));

        stage.Chapter($"{old} is destroyed");
        await DestroyAsync(stage, old, cancellationToken).ConfigureAwait(false);
        await UpAsync(stage, StackNames.Traffic(stage.Environment), cancellationToken).ConfigureAwait(false);

        stage.Chapter($"{old} is made anew");
        await stage.Ports.Stacks.SetConfigAsync(old, new(Protection, "true"), cancellationToken).ConfigureAwait(false);
        await UpAsync(stage, old, cancellationToken).ConfigureAwait(false);
        Change(stage, history => history.Added(old, EnvironmentOf(stage).Account, EnvironmentOf(stage).Region, stage.Backend.Clock.UtcNow));
        foreach (var listed in new[] { old, other })
        {
            await UpAsync(stage, listed, cancellationToken).ConfigureAwait(false);
        }

        stage.Chapter($"{old} is as it was");
        await ProveAsync(stage, old, other, before, cancellationToken).ConfigureAwait(false);
        await stage.WaitAsync(stage.Limits.Gates.Soak, cancellationToken).ConfigureAwait(false);

        stage.Chapter($"Production moves back to {old}");
        await MoveAsync(stage, other, old, cancellationToken).ConfigureAwait(false);
    }

    private static async Task DestroyAsync(Stage stage, string cluster, CancellationToken cancellationToken)
    {
        var teardown = new ClusterTeardown(stage.Ports, stage.Backend.Teardown, new StepReports(next: null));
        var request = new TeardownRequest(stage.Environment, cluster, HistoryOf(stage).List.Find(cluster) is not null) { By = stage.By, Reason = Reason, Limits = stage.Limits };
        var refused = await teardown.RunAsync(request, null, cancellationToken).ConfigureAwait(false);
        stage.Tell($"tandem destroy {cluster} is refused:\n  {refused.Says}");
        stage.Expect(refused is { Ending: Ending.Refused } && refused.Says.StartsWith("unprotected: ", StringComparison.Ordinal), $"{cluster} was not protected");

        await stage.Ports.Stacks.SetConfigAsync(cluster, new(Protection, "false"), cancellationToken).ConfigureAwait(false);
        await UpAsync(stage, cluster, cancellationToken).ConfigureAwait(false);
        var gone = await teardown.RunAsync(request, null, cancellationToken).ConfigureAwait(false);
        stage.Tell($"tandem destroy {cluster}: {gone.Says}.");
        stage.Expect(gone.Ending == Ending.Done, gone.Says);
    }

    private static async Task ProveAsync(Stage stage, string old, string other, string before, CancellationToken cancellationToken)
    {
        var after = await AddressesAsync(stage, old, cancellationToken).ConfigureAwait(false);
        stage.Tell(after);
        stage.Expect(after == before, $"the addresses were\n{before}");

        var outputs = await stage.Ports.Stacks.GetOutputsAsync(old, cancellationToken).ConfigureAwait(false);
        var (rank, role) = (outputs.Number("rank"), outputs.Text(OutputNames.Role));
        var capacity = await stage.Ports.Observation.CapacityAsync(old, cancellationToken).ConfigureAwait(false);
        stage.Tell($"{old} has rank {rank} and is {role}; {capacity.Value?.PodsReady} application pods run, {capacity.Value?.PodsHeld} are held");
        stage.Expect(rank == HistoryOf(stage).List.Find(old)?.Rank, $"{old} has rank {rank}");
        stage.Expect(role == "standby" && capacity.Value is { PodsReady: 0, PodsHeld: > 0 }, $"{old} is no silent standby");

        var fingerprints = new[] { outputs.Text(OutputNames.Fingerprint), (await stage.Ports.Stacks.GetOutputsAsync(other, cancellationToken).ConfigureAwait(false)).Text(OutputNames.Fingerprint) };
        stage.Expect(fingerprints[0] is not null && fingerprints[0] == fingerprints[1], $"the fingerprints are {string.Join(" and ", fingerprints)}");
    }

    private static async Task MoveAsync(Stage stage, string from, string to, CancellationToken cancellationToken)
    {
        var outcome = await stage.Runner.BeginAsync(new(stage.Environment, from, to) { By = stage.By, Limits = stage.Limits, Reason = Reason }, cancellationToken).ConfigureAwait(false);
        stage.Expect(outcome.Ending == Ending.Done, outcome.Says);
        if (outcome.Ending == Ending.Done)
        {
            await stage.Runner.AcknowledgeAsync(stage.Environment, stage.By, stage.Limits, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task UpAsync(Stage stage, string stack, CancellationToken cancellationToken)
    {
        var summary = await stage.Ports.Stacks.UpAsync(stack, new UpRequest($"tandem: up {stack}"), null, cancellationToken).ConfigureAwait(false);
        stage.Tell($"tandem up {stack}: {string.Join(", ", summary.Changes.Where(c => c.Key != "same").Select(c => $"{c.Key} {c.Value}").DefaultIfEmpty("nothing to do"))}");
    }

    /// <summary>Where users reach the cluster, and where the environment's requests to others come from.</summary>
    private static async Task<string> AddressesAsync(Stage stage, string cluster, CancellationToken cancellationToken)
    {
        var inside = await stage.Ports.Stacks.GetOutputsAsync(cluster, cancellationToken).ConfigureAwait(false);
        var network = await stage.Ports.Stacks.GetOutputsAsync(inside.Text(OutputNames.Network) ?? StackNames.Network(stage.Environment), cancellationToken).ConfigureAwait(false);
        return $"{cluster} is reached at {string.Join(", ", inside.Texts(OutputNames.Addresses))}; it asks others from {string.Join(", ", network.Texts("egressAddresses"))}";
    }

    private static void Change(Stage stage, Func<ClusterHistory, ClusterHistory> change)
    {
        var (files, history) = (new ClusterFiles(ClusterFiles.Folder, stage.Environment), change(HistoryOf(stage)));
        stage.Project.Write(files.EventFile, history.Text);
        stage.Project.Write(files.ListFile, history.List.Text);
        stage.Tell($"{files.ListFile} is now:\n  {string.Join("\n  ", history.List.Lines)}");
    }

    private static ClusterHistory HistoryOf(Stage stage)
    {
        var mistakes = new Mistakes();
        var history = new ClusterFiles(ClusterFiles.Folder, stage.Environment).Read(stage.Project.Root, EnvironmentOf(stage), mistakes);
        mistakes.ThrowIfAny(stage.Environment);
        return history;
    }

    private static (string Serving, string Other) Clusters(Stage stage)
    {
        var names = EnvironmentOf(stage).Clusters.Select(c => c.Name).ToList();
        return names.Count >= 2 ? (names[0], names[1]) : throw new RehearsalException($"{stage.Environment} has {names.Count} cluster; a rebuild needs another one that serves meanwhile.");
    }

    private static FleetEnvironment EnvironmentOf(Stage stage)
    {
        var mistakes = new Mistakes();
        var fleet = FleetFile.Read(stage.Project.Read(FleetFile.Name), mistakes);
        mistakes.ThrowIfAny(stage.Environment);
        return fleet.Environments.GetValueOrDefault(stage.Environment) ?? throw new RehearsalException($"there is no environment '{stage.Environment}' in {FleetFile.Name}.");
    }
}
