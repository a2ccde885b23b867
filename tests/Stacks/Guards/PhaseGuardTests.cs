using Tandem.Stacks.Guards;
using Tandem.Stacks.Settings;

namespace Tandem.Tests.Stacks.Guards;

/// <summary>R64, R65: when the applications of phase 2 may come to a cluster. What a plain <c>pulumi up</c> prints is in <see cref="GuardDocsTests"/>.</summary>
[Collection(PulumiCollection.Name)]
public sealed class PhaseGuardTests
{
    private static readonly DateTimeOffset Since = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly GuardScene Scene = new();

    [Fact]
    public async Task R64_Phase_1_needs_no_evidence() =>
        Assert.Null((await Scene.Deployed("prod-b", "phase", 1.0).Asks("infra:phase", "1").RunAsync("prod-b")).Error);

    [Fact]
    public async Task R65_A_cluster_that_runs_phase_2_goes_on_with_it() =>
        Assert.Null((await Scene.Deployed("prod-b", "phase", 2.0).RunAsync("prod-b")).Error);

    [Fact]
    public async Task R108_A_cluster_that_is_made_anew_beside_one_of_phase_2_takes_it_at_once() =>
        Assert.Null((await Scene.Deployed("prod-b", "phase", null).Deployed("prod-a", "phase", 2.0).RunAsync("prod-b")).Error);

    [Fact]
    public async Task R64_The_first_cluster_of_an_environment_may_begin_with_either_phase() =>
        Assert.Null((await Scene.Deployed("prod-a", "phase", null).Deployed("prod-b", "phase", null).RunAsync("prod-a")).Error);

    [Fact]
    public void R65_With_a_record_of_what_runs_there_it_takes_phase_2() => Assert.Null(Advice(new PhaseEvidence(2, Since)));

    [Fact]
    public void R65_A_record_of_an_earlier_cluster_or_release_does_not_count() =>
        Assert.Equal(
            "evidence/prod-b.yaml was collected on what prod-b ran since 2026-11-01 08:00Z, and it runs something else since 2026-11-02 08:00Z (R65). "
            + "docs/applications.md says what has to be shown and how it is recorded.",
            Advice(new PhaseEvidence(2, Since.AddDays(-1))));

    [Fact]
    public void R65_A_record_for_another_phase_does_not_count() =>
        Assert.Equal(
            "evidence/prod-b.yaml is for phase 1 (R65). docs/applications.md says what has to be shown and how it is recorded.",
            Advice(new PhaseEvidence(1, Since)));

    [Theory]
    [InlineData("cluster: prod-a\nphase: 2\nsince: 2026-11-02T08:00:00Z\nat: 2026-11-03T08:00:00Z\nby: ada\nsteering: seen\nalerting: seen\nmetrics: seen\n",
        "evidence/prod-b.yaml: cluster is 'prod-a'. The file of prod-b is about prod-b; another cluster needs evidence of its own.")]
    [InlineData("cluster: prod-b\nphase: 2\nsince: yesterday\nat: 2026-11-03T08:00:00Z\nby: ada\nsteering: seen\nmetrics: \"\"\n",
        "evidence/prod-b.yaml: alerting is missing. Say what was seen, or who goes on without it and why.\n"
        + "evidence/prod-b.yaml: metrics is ''. Say what was seen, or who goes on without it and why.\n"
        + "evidence/prod-b.yaml: since is 'yesterday'. Give the cluster's releaseSince, such as 2026-11-20T10:00:00Z.")]
    public void R65_A_record_that_lacks_something_is_told_with_all_that_it_lacks(string text, string says)
    {
        using var project = new ScratchProject();
        Directory.CreateDirectory(Path.Combine(project.Root, "evidence"));

        Assert.Equal(says, project.Write("evidence/prod-b.yaml", text).MistakesWithoutLines("prod-b"));
    }

    [Fact]
    public void R65_A_whole_record_is_read()
    {
        using var project = new ScratchProject();
        Directory.CreateDirectory(Path.Combine(project.Root, "evidence"));
        project.Write("evidence/prod-b.yaml", "cluster: prod-b\nphase: 2\nsince: 2026-11-02T08:00:00Z\nat: 2026-11-03T08:00:00Z\nby: ada\nsteering: seen\nalerting: seen\nmetrics: seen\n");

        Assert.Equal(new PhaseEvidence(2, Since), SettingsReader.Cluster(project.Config("prod-b")).Evidence);
    }

    private static string? Advice(PhaseEvidence evidence)
    {
        var own = new DeployedCluster("standby", "2026.11", Since, "1.36", Phase: 1, Workloads: null);
        return PhaseGuard.Advice(Rollout.Settings("prod-b") with { Evidence = evidence }, new Deployed(own, own with { Phase = 2 }, 0, Since.AddDays(7)));
    }
}
