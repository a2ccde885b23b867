using Tandem.Rehearsal.Kubernetes.Runs;

namespace Tandem.Tests.Rehearsal.Kubernetes.Runs;

/// <summary>
/// Goal: a CronJob fires on the standby and leaves no running pod and no backlog (R37, R39, R132). Method: the same CronJob with our policies and role Job, and,
/// to know that the test would see it, without one of them.
/// </summary>
public sealed class StandbyRunsTests
{
    private readonly ClusterFixture _cluster = new ClusterFixture().WithCronJobs(ClusterFixture.Report).Standby("1");

    [Fact]
    public void A_run_on_the_standby_is_held_without_a_pod_and_dropped_when_the_keeper_looks()
    {
        var job = Assert.Single(_cluster.RunTo("10:07").State.Jobs);

        Assert.Equal((true, true), (job.IsSuspended, job.IsHeld));
        Assert.Single(_cluster.RunTo("10:10:04").State.Jobs);
        Assert.DoesNotContain(_cluster.State.Pods, p => p.Job is not null);
        Assert.Empty(_cluster.RunTo("10:10:05").State.Jobs);
    }

    [Theory]
    [InlineData(RunConcurrency.Forbid)]
    [InlineData(RunConcurrency.Allow)]
    [InlineData(RunConcurrency.Replace)]
    public void A_cluster_that_becomes_active_makes_up_for_nothing_and_runs_the_next_one(RunConcurrency concurrency)
    {
        _cluster.WithCronJobs(ClusterFixture.Report with { Concurrency = concurrency }).RunTo("13:08").Active("2");

        Assert.Empty(_cluster.RunTo("14:06:59").State.Jobs);
        Assert.False(_cluster.RunTo("14:07").State.Jobs.Single().IsSuspended);
        Assert.Single(_cluster.Runs());
    }

    // R28: an application that forbids concurrent runs must not get one that is hours late.
    [Fact]
    public void Without_the_keeper_a_held_run_would_be_taken_for_one_under_way_and_the_last_missed_one_made_up_for()
    {
        _cluster.Facts = _cluster.Facts with { Keeper = null };
        _cluster.RunTo("13:30");
        Assert.Equal(420, Assert.Single(_cluster.State.Jobs).ScheduledAt);

        _cluster.Active("2").RunTo("13:31");

        Assert.Equal(13 * 3_600 - (10 * 3_600) + 420, Assert.Single(_cluster.State.Jobs).ScheduledAt);
    }

    [Fact]
    public void Without_the_policy_for_runs_their_pods_would_be_held_one_by_one_and_all_start_in_the_end()
    {
        _cluster.Facts = _cluster.Facts with { HoldsRuns = false };
        _cluster.WithCronJobs(ClusterFixture.Report with { Concurrency = RunConcurrency.Allow, ActiveDeadlineSeconds = null }).RunTo("13:08");
        Assert.Equal(4, _cluster.State.Pods.Count(p => p is { Job: not null, IsHeld: true }));

        Assert.Equal(4, _cluster.Active("2").Run(60).Runs().Count());
    }

    [Fact]
    public void A_run_under_way_on_a_cluster_that_becomes_standby_loses_its_pod_and_is_dropped()
    {
        _cluster.Active("2").RunTo("10:07");
        _cluster.Until(() => _cluster.Runs().Any(p => p.IsReady(_cluster.Second)));

        _cluster.Standby("3");

        Assert.InRange(_cluster.Until(() => _cluster.State.Jobs.Single().IsHeld), 10, 21);
        Assert.Empty(_cluster.Run(16).Runs());
        Assert.InRange(_cluster.Until(() => _cluster.State.Jobs.Count == 0), 1, 300);
    }

    // Between the new role and the role Job the run is not suspended; what it makes then is held by the policy for pods.
    [Fact]
    public void A_pod_that_a_run_makes_after_the_role_has_changed_is_held_and_goes_with_its_run()
    {
        _cluster.Active("2").RunTo("10:06:59");
        _cluster.Run(1);
        _cluster.State.Pods.RemoveAll(p => p.Job is not null);
        _cluster.State.Jobs.Single().HasPod = false;

        _cluster.Standby("3").Run(1);

        Assert.True(_cluster.State.Pods.Single(p => p.Job is not null).IsHeld);
        Assert.DoesNotContain(_cluster.Run(45).State.Pods, p => p.Job is not null);
    }
}
