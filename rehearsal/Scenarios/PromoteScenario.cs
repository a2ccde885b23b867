using Tandem.Rehearsal.Backend;
using Tandem.Stacks.Files;
using Tandem.Switchover;
using Tandem.Switchover.Names;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Promotions;
using Tandem.Switchover.Upgrades;

namespace Tandem.Rehearsal.Scenarios;

/// <summary>
/// A release proves itself in the environment before, is promoted, and may come (R80 to R82); then the environment before is brought back to what runs in
/// production (R76). An hour proves it here, so that a rehearsal takes seconds.
/// </summary>
public sealed class PromoteScenario : IScenario
{
    private static readonly TimeSpan ProvenAfter = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public string Name => "promote";

    /// <inheritdoc />
    public string Says => "a release proves itself in the environment before, is promoted, and is taken back there";

    /// <inheritdoc />
    public void Prepare(ScratchProject project, string environment)
    {
        if (NextRelease.EnvironmentOf(project, environment).Promotion is null)
        {
            throw new RehearsalException($"{environment} promotes from no environment: {FleetPromotion.FromKey} in {FleetFile.Name} names one.");
        }

        // The Kubernetes minor stays: an environment is not brought back over a minor.
        var current = NextRelease.Current(project, environment);
        project.Write(ReleaseFile.PathOf($"{current}-next"), project.Read(ReleaseFile.PathOf(current)).Replace($"name: \"{current}\"", $"name: \"{current}-next\"", StringComparison.Ordinal));
    }

    /// <inheritdoc />
    public async Task PlayAsync(Stage stage, CancellationToken cancellationToken)
    {
        var to = NextRelease.EnvironmentOf(stage.Project, stage.Environment);
        var from = NextRelease.EnvironmentOf(stage.Project, to.Promotion!.From);
        var release = $"{NextRelease.Current(stage.Project, to.Name)}-next";
        foreach (var environment in new[] { from, to })
        {
            stage.Chapter($"{environment.Name} is brought up");
            await stage.BringUpAsync(environment.Name, cancellationToken).ConfigureAwait(false);
        }

        stage.Chapter($"{from.Name} gets {release}, and somebody is in a hurry");
        foreach (var cluster in from.Clusters)
        {
            await SetAsync(stage, cluster.Name, release, cancellationToken).ConfigureAwait(false);
            await stage.Ports.Stacks.UpAsync(cluster.Name, new(UpdateMessages.ReleaseChange(cluster.Name, release)), null, cancellationToken).ConfigureAwait(false);
        }

        stage.Tell($"pulumi up of {to.Clusters[^1].Name} with {release}:\n{await PreviewAsync(stage, to.Clusters[^1].Name, release, cancellationToken).ConfigureAwait(false) ?? "goes ahead"}");
        var early = PromotionRules.Refusals(await FactsAsync(stage, from, to, cancellationToken).ConfigureAwait(false));
        stage.Tell($"tandem promote --from {from.Name} --to {to.Name}:\n{string.Join("\n", early)}");
        stage.Expect(early.Count > 0, "a release that is not proven was promoted");

        await stage.WaitAsync(ProvenAfter, cancellationToken).ConfigureAwait(false);
        stage.Chapter($"an hour later: tandem promote --from {from.Name} --to {to.Name}");
        var facts = await FactsAsync(stage, from, to, cancellationToken).ConfigureAwait(false);
        var refusals = PromotionRules.Refusals(facts);
        stage.Expect(refusals.Count == 0, string.Join("\n", refusals));
        NextRelease.Promote(stage.Project, release, to.Name, stage.Backend.Clock.UtcNow, $"from {from.Name}, where it ran for {UpgradeStages.Words(facts.RanFor)}; by {stage.By}");
        var refused = await PreviewAsync(stage, to.Clusters[^1].Name, release, cancellationToken).ConfigureAwait(false);
        stage.Tell($"{release} may come to {to.Name}.\npulumi up of {to.Clusters[^1].Name} with {release}: {refused ?? "would go ahead"}");
        stage.Expect(refused is null, refused ?? "");

        stage.Chapter($"{from.Name} is wanted back: tandem promote --revert --from {from.Name} --to {to.Name}");
        var outcome = await new RevertRun(stage.Ports, new StepReports(next: null))
            .RunAsync(await FactsAsync(stage, from, to, cancellationToken).ConfigureAwait(false), stage.By, stage.Limits, null, cancellationToken).ConfigureAwait(false);
        stage.Tell(outcome.Says);
        stage.Expect(outcome.Ending == Ending.Done, outcome.Says);
        await stage.WaitAsync(TimeSpan.FromMinutes(5), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a plain preview of a cluster with a release says against it; null when nothing. Its config is as it was then.</summary>
    private static async Task<string?> PreviewAsync(Stage stage, string cluster, string release, CancellationToken cancellationToken)
    {
        var was = (await stage.Ports.Stacks.GetConfigAsync(cluster, cancellationToken).ConfigureAwait(false))[ConfigKeys.Release];
        await SetAsync(stage, cluster, release, cancellationToken).ConfigureAwait(false);
        try
        {
            await stage.Ports.Stacks.PreviewAsync(cluster, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (StackOperationException e)
        {
            return e.Message;
        }
        finally
        {
            await SetAsync(stage, cluster, was, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task SetAsync(Stage stage, string cluster, string release, CancellationToken cancellationToken) =>
        stage.Ports.Stacks.SetConfigAsync(cluster, new(ConfigKeys.Release, release), cancellationToken);

    private static async Task<PromotionFacts> FactsAsync(Stage stage, FleetEnvironment from, FleetEnvironment to, CancellationToken cancellationToken)
    {
        var (reader, sources) = (new PromotionReader(stage.Ports), from.Clusters.Select(c => c.Name).ToList());
        return new(
            from.Name, to.Name, from.Name, ProvenAfter,
            await reader.ReadAsync(sources, isAsked: true, cancellationToken).ConfigureAwait(false),
            await reader.ReadAsync(to.Clusters.Select(c => c.Name), isAsked: false, cancellationToken).ConfigureAwait(false),
            NextRelease.BookFor(stage.Project, to.Name), stage.Backend.Clock.UtcNow)
        {
            Pages = await reader.PagesAsync(sources, cancellationToken).ConfigureAwait(false),
        };
    }
}
