using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Clients;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;
using Tandem.Stacks.Settings;
using Tandem.Switchover;
using Tandem.Switchover.Evidence;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Store;

namespace Tandem.Rehearsal.Scenarios;

/// <summary>
/// A new environment begins with its first application alone, on both clusters, because production is moved as a whole and only between clusters that are the
/// same (R64). Steering, alerting and metrics are proved with it on the standby, and only then the other applications come (R65).
/// </summary>
public sealed class ExampleFirstScenario : IScenario
{
    private const string Alert = "ActiveWithoutTraffic";
    private const int Last = 2;
    private const int RequestsPerSecondMax = 1000;
    private static readonly TimeSpan UntilItFires = TimeSpan.FromMinutes(33);
    private static readonly TimeSpan UntilItEnds = TimeSpan.FromMinutes(3);

    /// <inheritdoc />
    public string Name => "example-first";

    /// <inheritdoc />
    public string Says => "begin with one application, prove it on the standby, then let the others come";

    /// <inheritdoc />
    public void Prepare(ScratchProject project, string environment)
    {
        foreach (var cluster in ClustersIn(project, environment))
        {
            var file = $"Pulumi.{cluster}.yaml";
            project.Write(file, $"{project.Read(file).TrimEnd()}\n  {ConfigKeys.Phase}: {EvidenceRequest.First}\n");
        }
    }

    /// <summary>A new environment has few users, and three pods of one application serve them.</summary>
    /// <param name="given">Those that were asked for.</param>
    public ClientOptions ClientsOf(ClientOptions given) => given with { RequestsPerSecond = Math.Min(RequestsPerSecondMax, given.RequestsPerSecond) };

    /// <inheritdoc />
    public async Task PlayAsync(Stage stage, CancellationToken cancellationToken)
    {
        var names = ClustersIn(stage.Project, stage.Environment);
        var (serving, standby) = (names[0], names[1]);
        await stage.BringUpAsync(stage.Environment, cancellationToken).ConfigureAwait(false);
        await TellWorkloadsAsync(stage, standby, cancellationToken).ConfigureAwait(false);

        stage.Chapter("Phase 2 is refused: nothing is proved");
        await RiseAsync(stage, standby, accepted: null, isRefused: true, cancellationToken).ConfigureAwait(false);

        stage.Chapter($"Steering: production moves to {standby} and back");
        await DrillAsync(stage, serving, standby, cancellationToken).ConfigureAwait(false);
        await stage.WaitAsync(stage.Limits.Gates.Soak, cancellationToken).ConfigureAwait(false);
        await DrillAsync(stage, standby, serving, cancellationToken).ConfigureAwait(false);

        stage.Chapter($"Alerting: {standby} is active and serves nobody");
        await ProvokeAsync(stage, standby, cancellationToken).ConfigureAwait(false);

        stage.Chapter("Phase 2");
        await RiseAsync(stage, standby, accepted: null, isRefused: false, cancellationToken).ConfigureAwait(false);
        await UpAsync(stage, standby, cancellationToken).ConfigureAwait(false);
        await RiseAsync(stage, serving, accepted: $"the rules are those of {standby}, which fired there", isRefused: false, cancellationToken).ConfigureAwait(false);
        await UpAsync(stage, serving, cancellationToken).ConfigureAwait(false);
        await UpAsync(stage, StackNames.Traffic(stage.Environment), cancellationToken).ConfigureAwait(false);
        await ProveAsync(stage, names, cancellationToken).ConfigureAwait(false);
    }

    private static async Task RiseAsync(Stage stage, string cluster, string? accepted, bool isRefused, CancellationToken cancellationToken)
    {
        var file = PhaseEvidence.FileOf(cluster);
        var place = new TextFile(Path.Combine(stage.Project.Root, file), file, Path.Combine(stage.Project.Root, ".tandem"));
        var rise = new PhaseRise(stage.Ports, place, r => PhaseEvidence.Text(r.Cluster, r.Phase, r.Since, r.At, r.By, r.Proofs), new StepReports(null));
        var request = new EvidenceRequest(stage.Environment, cluster, Last) { By = stage.By, Limits = stage.Limits };
        if (accepted is not null)
        {
            request = request with { Accepted = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["alerting"] = accepted } };
        }

        var outcome = await rise.RunAsync(request, cancellationToken).ConfigureAwait(false);
        stage.Tell($"tandem phase {cluster} --to {Last}{(accepted is null ? "" : $" --accept alerting --reason \"{accepted}\"")}: {(isRefused ? "refused" : "done")}");
        stage.Tell($"  {outcome.Says.ReplaceLineEndings("\n  ")}");
        stage.Expect(outcome.Ending == (isRefused ? Ending.Refused : Ending.Done), outcome.Says);
        if (!isRefused && stage.Project.Has(file))
        {
            stage.Tell($"{file}:\n  {stage.Project.Read(file).Trim().ReplaceLineEndings("\n  ")}");
        }
    }

    /// <summary>The alert has to fire by itself: all that is done is what docs/applications.md tells to do.</summary>
    private static async Task ProvokeAsync(Stage stage, string cluster, CancellationToken cancellationToken)
    {
        await RoleAsync(stage, cluster, "active", cancellationToken).ConfigureAwait(false);
        await stage.WaitAsync(UntilItFires, cancellationToken).ConfigureAwait(false);
        await TellAlertsAsync(stage, cluster, fires: true, cancellationToken).ConfigureAwait(false);
        await RoleAsync(stage, cluster, "standby", cancellationToken).ConfigureAwait(false);
        await stage.WaitAsync(UntilItEnds, cancellationToken).ConfigureAwait(false);
        await TellAlertsAsync(stage, cluster, fires: false, cancellationToken).ConfigureAwait(false);
    }

    private static async Task TellAlertsAsync(Stage stage, string cluster, bool fires, CancellationToken cancellationToken)
    {
        var names = ((await stage.Ports.Cloud.AlertsAsync(cluster, cancellationToken).ConfigureAwait(false)).Value ?? []).Select(a => a.Name).ToList();
        stage.Tell($"alerts of {cluster}: {(names.Count == 0 ? "none" : string.Join(", ", names))}");
        stage.Expect(names.Contains(Alert) == fires, $"{Alert} {(fires ? "does not fire" : "still fires")}");
    }

    private static async Task RoleAsync(Stage stage, string cluster, string role, CancellationToken cancellationToken)
    {
        await stage.Ports.Stacks.SetConfigAsync(cluster, new(ConfigKeys.Role, role), cancellationToken).ConfigureAwait(false);
        stage.Tell($"pulumi config set {ConfigKeys.Role} {role} --stack {cluster}");
        await UpAsync(stage, cluster, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ProveAsync(Stage stage, IReadOnlyList<string> clusters, CancellationToken cancellationToken)
    {
        var wanted = WorkloadManifestFile.Read(stage.Project.Read(WorkloadManifestFile.Name), new Mistakes()).Workloads.Select(w => w.Name).Order(StringComparer.Ordinal).ToList();
        var fingerprints = new List<string?>();
        foreach (var cluster in clusters)
        {
            var has = await TellWorkloadsAsync(stage, cluster, cancellationToken).ConfigureAwait(false);
            stage.Expect(has.SequenceEqual(wanted), $"{cluster} has {string.Join(", ", has)}");
            fingerprints.Add((await stage.Ports.Stacks.GetOutputsAsync(cluster, cancellationToken).ConfigureAwait(false)).Text(OutputNames.Fingerprint));
        }

        stage.Expect(fingerprints.Distinct(StringComparer.Ordinal).Count() == 1, $"the fingerprints are {string.Join(" and ", fingerprints)}");
    }

    private static async Task<IReadOnlyList<string>> TellWorkloadsAsync(Stage stage, string cluster, CancellationToken cancellationToken)
    {
        var outputs = await stage.Ports.Stacks.GetOutputsAsync(cluster, cancellationToken).ConfigureAwait(false);
        var has = outputs.TextsByName(OutputNames.WorkloadVersions).Keys.Order(StringComparer.Ordinal).ToList();
        var capacity = await stage.Ports.Observation.CapacityAsync(cluster, cancellationToken).ConfigureAwait(false);
        stage.Tell($"{cluster} runs phase {outputs.Number(OutputNames.Phase)}: {string.Join(", ", has)}; {capacity.Value?.PodsReady} application pods run, {capacity.Value?.PodsHeld} are held");
        return has;
    }

    private static async Task DrillAsync(Stage stage, string from, string to, CancellationToken cancellationToken)
    {
        var outcome = await stage.Runner.BeginAsync(new(stage.Environment, from, to) { By = stage.By, Limits = stage.Limits, IsDrill = true }, cancellationToken).ConfigureAwait(false);
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

    private static List<string> ClustersIn(ScratchProject project, string environment)
    {
        var mistakes = new Mistakes();
        var fleet = FleetFile.Read(project.Read(FleetFile.Name), mistakes);
        mistakes.ThrowIfAny(environment);
        var names = fleet.Environments.GetValueOrDefault(environment)?.Clusters.Select(c => c.Name).ToList()
            ?? throw new RehearsalException($"there is no environment '{environment}' in {FleetFile.Name}.");
        return names.Count >= 2 ? names : throw new RehearsalException($"{environment} has {names.Count} cluster; without a standby there is nothing to prove an application on.");
    }
}
