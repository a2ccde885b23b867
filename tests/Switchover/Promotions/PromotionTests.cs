using Tandem.Switchover;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Promotions;
using Tandem.Switchover.Releases;

namespace Tandem.Tests.Switchover.Promotions;

/// <summary>What may be promoted, what is brought back, and when a difference is an alarm (R69, R76, R80, R81, R82), by the words that a person reads.</summary>
public sealed class PromotionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly ReleaseBook Book = new(
        new Dictionary<string, string> { ["2026.11"] = "1.36", ["2026.12"] = "1.37" },
        new Dictionary<string, string> { ["2026.11"] = "b", ["2026.12"] = "c" },
        new Dictionary<string, IReadOnlyCollection<string>>(),
        new Dictionary<string, string>());

    private static PromotionFacts Facts { get; } = new(
        "stage", "prod", "stage", TimeSpan.FromHours(24), [Runs("stage-a", "2026.12", 26, "1.37")], [Runs("prod-a", "2026.11", 500, "1.36"), Runs("prod-b", "2026.11", 500, "1.36")], Book, Now);

    [Fact]
    public void A_release_that_ran_long_enough_may_be_promoted_R82() => Assert.Empty(PromotionRules.Refusals(Facts));

    [Fact]
    public void An_unproven_release_R80() => Refused(
        Facts with { Source = [Runs("stage-a", "2026.12", 5.5, "1.37")] },
        "2026.12 is not proven: stage has run it for 5.5 h, and 24 h are asked for (provenAfter). It is proven at 2026-11-21 06:30:00Z; give the same command then.");

    [Fact]
    public void What_prod_runs_already() => Refused(
        Facts with { Target = [Runs("prod-a", "2026.12", 1, "1.37"), Runs("prod-b", "2026.12", 1, "1.37")] }, "prod runs 2026.12 already: there is nothing to promote.");

    [Fact]
    public void The_wrong_way_round() => Refused(
        Facts with { From = "prod", To = "stage", Follows = null, IsBackwards = true },
        "prod comes after stage: a release is promoted from stage to prod. To bring stage back to what prod runs: tandem promote --revert --from stage --to prod.");

    [Fact]
    public void Environments_that_do_not_follow_one_another() => Refused(
        Facts with { Follows = "preprod" }, "prod promotes from preprod, not from stage: promotesFrom in fleet.yaml says how environments follow one another.");

    [Fact]
    public void The_same_environment_twice() => Refused(Facts with { To = "stage" }, "--from and --to are both stage. Name two environments that follow one another.");

    [Fact]
    public void Clusters_that_run_more_than_one_release() => Refused(
        Facts with { Source = [Runs("stage-a", "2026.12", 26, "1.37"), Runs("stage-b", "2026.11", 26, "1.36")] },
        "The clusters of stage run more than one release (stage-a 2026.12, stage-b 2026.11). Finish the upgrade there first.");

    [Fact]
    public void A_cluster_that_drifted() => Refused(
        Facts with { Source = [Facts.Source[0] with { Dirt = "an update of stage-a would change it" }] },
        "stage-a is not as its config says: an update of stage-a would change it. What ran is not what the release says.");

    [Fact]
    public void A_cluster_whose_config_asks_for_another_one() => Refused(
        Facts with { Source = [Facts.Source[0] with { Configured = "2026.11" }] }, "stage-a runs 2026.12 and its config asks for 2026.11: bring it up as it is configured, and let it run.");

    [Fact]
    public void A_cluster_that_does_not_answer_or_was_never_up() => Refused(
        Facts with { Source = [new("stage-a") { WhyNot = "the backend is down" }, new("stage-b")] },
        "The stack of stage-a does not answer: the backend is down",
        "stage-b has no release deployed. Bring stage up first: tandem up stage.");

    [Fact]
    public void A_release_that_was_changed_and_an_environment_that_is_not_well_are_told_at_once() => Refused(
        Facts with { Book = Book with { InUse = new Dictionary<string, string> { ["2026.12"] = "older" } }, Pages = ["stage-a: FrontDoorFails"] },
        "releases/2026.12.yaml was changed since it came into use: what stage proved is not what the file says now. Put it back and write the change into a new file.",
        "stage is not well: stage-a: FrontDoorFails. What fails there is not brought to prod.");

    [Fact]
    public void Nobody_can_tell() => Refused(
        Facts with { Source = [Facts.Source[0] with { Since = null }], Pages = null },
        "Nobody can tell since when stage runs 2026.12: a stack has no output 'releaseSince'. Run tandem up stage.",
        "Nobody can tell whether stage is well: its alerts do not answer. Bring its metrics back first.");

    [Fact]
    public void Stage_is_not_brought_back_over_a_minor_R76() => Assert.Equal(
        [
            "stage-a runs Kubernetes 1.37, 2026.11 has 1.36: EKS does not go down a minor but by its own version rollback, within 7 days of the upgrade, for the control plane alone. "
            + "Roll it back there and run this again, or rebuild stage-a from 2026.11.",
        ],
        RevertRules.Refusals(Facts));

    [Fact]
    public void There_has_to_be_one_release_to_go_back_to() => Assert.Equal(
        ["prod runs more than one release (prod-a 2026.11, prod-b 2026.12): there is no one state to go back to. Finish the upgrade of prod first."],
        RevertRules.Refusals(Facts with { Target = [Runs("prod-a", "2026.11", 1, "1.36"), Runs("prod-b", "2026.12", 1, "1.37")] }));

    [Fact]
    public async Task A_revert_brings_back_what_differs_under_the_lease_and_again_does_nothing_R76()
    {
        var fixture = new RunnerFixture();
        fixture.World.Config["prod-a"]["infra:release"] = fixture.World.Deployed["prod-a"]["infra:release"] = "2026.12";
        var facts = Facts with { From = "prod", To = "live", Follows = "prod", Source = [Runs("prod-a", "2026.12", 1, "1.36"), Runs("prod-b", "2026.11", 1, "1.36")], Target = [Runs("live-a", "2026.11", 1, "1.36")] };

        var outcome = await new RevertRun(fixture.Ports, fixture.Events).RunAsync(facts, fixture.Request.By, Limits.Default, null, CancellationToken.None);

        Assert.Equal(new Outcome(Ending.Done, "prod runs 2026.11, as live does"), outcome);
        Assert.Equal(["set prod-a infra:release=2026.11", "up prod-a"], fixture.World.Changes);
        Assert.Null((await fixture.StatusAsync()).Lease);
        Assert.Equal(["prod-a goes back from 2026.12 to 2026.11"], (await fixture.Store.ReadJournalAsync("prod", CancellationToken.None)).Where(e => e.Event == JournalEvent.Changed).Select(e => e.Says));
    }

    /// <summary>A lease that a dead process left is freed by <c>tandem abort</c>, a verb that says so, and not taken over in passing.</summary>
    [Fact]
    public async Task A_revert_takes_no_lease_over()
    {
        var fixture = new RunnerFixture();
        var now = fixture.Ports.Clock.UtcNow;
        await fixture.Store.TryAcquireAsync("prod", new(new("ada", "desk", "7"), null, now.AddHours(-2), now.AddHours(-1)), null, CancellationToken.None);
        var facts = Facts with { From = "prod", To = "live", Follows = "prod", Source = [Runs("prod-a", "2026.12", 1, "1.36")], Target = [Runs("live-a", "2026.11", 1, "1.36")] };

        var outcome = await new RevertRun(fixture.Ports, fixture.Events).RunAsync(facts, fixture.Request.By, Limits.Default, null, CancellationToken.None);

        Assert.Equal(Ending.Refused, outcome.Ending);
        Assert.StartsWith("tandem promote --revert is not possible while prod is interrupted (ada@desk (process 7) has the lease of prod", outcome.Says, StringComparison.Ordinal);
        Assert.Empty(fixture.World.Changes);
    }

    [Fact]
    public void Equal_environments_do_not_lag() => Assert.Equal(
        Verdict.Yes("stage and prod run 2026.11"), PromotionLag.Judge(Facts with { Source = [Runs("stage-a", "2026.11", 26, "1.36")] }, [], TimeSpan.FromDays(14)));

    [Fact]
    public void A_difference_counts_from_when_they_ran_the_same_last_and_not_from_the_newest_release_R76_R80()
    {
        ReleaseCame[] recorded = [new(Now.AddDays(-60), "prod-a", "2026.11"), new(Now.AddDays(-60), "prod-b", "2026.11"), new(Now.AddDays(-60), "stage-a", "2026.11"), new(Now.AddDays(-20), "stage-a", "2026.11-b")];

        var verdict = PromotionLag.Judge(Facts, recorded, TimeSpan.FromDays(14));

        Assert.Equal(
            Verdict.No("stage runs 2026.12, prod runs 2026.11; they differ since 2026-10-31 12:00:00Z, for 20.0 days; at most 14. Promote what stage proved (tandem promote --from stage --to prod), "
                + "or bring stage back (tandem promote --revert --from stage --to prod)"),
            verdict);
        Assert.True(PromotionLag.Judge(Facts, recorded, TimeSpan.FromDays(21)).Holds);
    }

    [Fact]
    public void What_nobody_knows_is_no_agreement() => Assert.Equal(
        Verdict.NoData("nobody knows what prod-b runs: it has no release deployed"),
        PromotionLag.Judge(Facts with { Target = [Facts.Target[0], new("prod-b")] }, [], TimeSpan.FromDays(14)));

    private static void Refused(PromotionFacts facts, params string[] says) => Assert.Equal(says, PromotionRules.Refusals(facts));

    private static ClusterRelease Runs(string cluster, string release, double hours, string kubernetes) =>
        new(cluster) { Release = release, Configured = release, Since = Now.AddHours(-hours), Kubernetes = kubernetes };
}
