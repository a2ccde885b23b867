using Tandem.Rehearsal.Backend;
using Tandem.Rehearsal.Clients;
using Tandem.Switchover;
using Tandem.Switchover.Runner;

namespace Tandem.Tests.Rehearsal.Backend;

/// <summary>
/// Goal: the standby is silent and next to empty, a switch exchanges the roles, and the hourly CronJob of <c>workloads.yaml</c> runs where it should (R37, R39, R40,
/// R41). Method: the repository's own prod, brought up and switched, with what became of every run written down second by second.
/// </summary>
[Collection(PulumiCollection.Name)]
public sealed class StandbyScenarioTests
{
    private static readonly RehearsalOptions Options = new() { Clients = new ClientOptions { RequestsPerSecond = 400, Connections = 400 } };

    // R36, R37, R40: the sentence by which the standby is done, before and after the switch.
    [Fact]
    public async Task No_application_pod_runs_on_the_standby_and_nodes_are_at_the_floor_before_and_after_a_switch()
    {
        using var backend = await UpAsync("10:20");
        var log = new RunLog(backend);
        AssertRests(backend, "prod-b");
        AssertServes(backend, "prod-a");

        await SwitchAsync(backend);
        await UntilAsync(backend, "11:00");

        AssertRests(backend, "prod-a");
        AssertServes(backend, "prod-b");
        Assert.Equal(0, log.StartedOnStandby);
    }

    // R28, R37: no backlog, no burst, no gap.
    [Fact]
    public async Task A_CronJob_is_run_by_the_active_cluster_alone_and_what_fired_on_the_standby_is_never_made_up_for()
    {
        using var backend = await UpAsync("09:50");
        var log = new RunLog(backend);

        await UntilAsync(backend, "11:20");
        await SwitchAsync(backend);
        await UntilAsync(backend, "13:20");

        Assert.Equal(
            [
                "10:07 prod-a done", "10:07 prod-b held",
                "11:07 prod-a done", "11:07 prod-b held",
                "12:07 prod-a held", "12:07 prod-b done",
                "13:07 prod-a held", "13:07 prod-b done",
            ],
            log.Lines);
        Assert.Equal(0, log.StartedOnStandby);
        Assert.All(backend.World.Facts.Clusters.Keys, c => Assert.DoesNotContain(backend.World.Cluster(c)!.Jobs, j => j.IsHeld));
    }

    // R28: while production moves both clusters are active. Each workload says that it bears that, or how it avoids it.
    [Fact]
    public async Task A_CronJob_that_fires_while_production_moves_is_run_by_both_clusters()
    {
        using var backend = await UpAsync("09:59:30");
        var log = new RunLog(backend);

        await SwitchAsync(backend);
        await UntilAsync(backend, "11:20");

        Assert.Equal(["10:07 prod-a done", "10:07 prod-b done", "11:07 prod-a held", "11:07 prod-b done"], log.Lines);
    }

    private static async Task<RehearsalBackend> UpAsync(string until)
    {
        var backend = RehearsalBackend.InMemory(RepositoryFiles.Root, Options);
        await RehearsalRun.ProvisionAsync(backend, "prod", null, CancellationToken.None);
        await UntilAsync(backend, until);
        return backend;
    }

    private static Task UntilAsync(RehearsalBackend backend, string time) =>
        backend.Clock.WaitAsync(backend.Start.Date + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture) - backend.Clock.UtcNow.DateTime, CancellationToken.None);

    private static async Task SwitchAsync(RehearsalBackend backend)
    {
        var runner = new OperationRunner(new(backend.Stacks, backend.Observation, backend.Cloud, backend.Clock, new MemoryStore()), new StepReports(null));

        var outcome = await runner.BeginAsync(new OperationRequest("prod", "prod-a", "prod-b"), CancellationToken.None);

        Assert.Equal(new Outcome(Ending.Done, "production is on prod-b"), outcome);
        Assert.Empty(backend.Invariants.Violations);
    }

    private static void AssertRests(RehearsalBackend backend, string name)
    {
        var (facts, cluster) = (backend.World.Facts.Clusters[name], backend.World.Cluster(name)!);

        Assert.True(facts.IsStandby);
        Assert.All(cluster.Pods.Where(p => facts.Of(p) is { IsSystem: false }), p => Assert.True(p.IsHeld, $"{p.Name} runs"));
        Assert.Equal(facts.Workloads.Where(w => !w.IsSystem).Sum(w => w.Replicas), cluster.Pods.Count(p => p.IsHeld));
        Assert.All(facts.NodeGroups, g => Assert.Equal(g.Min, cluster.Nodes.Count(n => n.Group == g.Name)));
    }

    private static void AssertServes(RehearsalBackend backend, string name)
    {
        var (facts, cluster) = (backend.World.Facts.Clusters[name], backend.World.Cluster(name)!);

        Assert.False(facts.IsStandby);
        Assert.DoesNotContain(cluster.Pods, p => p.IsHeld);
        Assert.All(facts.Workloads, w => Assert.True(cluster.Pods.Count(p => p.Workload == w.Name && p.IsReady((long)(backend.Clock.UtcNow - backend.Start).TotalSeconds)) >= w.Replicas, $"{w.Name} is missing pods"));
    }
}
