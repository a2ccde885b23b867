using Tandem.Rehearsal.Faults;
using Tandem.Rehearsal.Kubernetes.Runs;

namespace Tandem.Tests.Rehearsal.Kubernetes.Runs;

/// <summary>A CronJob at seven past each hour, on a cluster that came up at ten. What Kubernetes does with it on an active cluster, with no policy of ours in play (R26).</summary>
public sealed class CronJobTests
{
    private readonly ClusterFixture _cluster = new ClusterFixture().With().WithCronJobs(ClusterFixture.Report).Active("1");

    [Fact]
    public void It_runs_once_at_its_moment_and_its_pod_ends()
    {
        Assert.Empty(_cluster.RunTo("10:06:59").State.Jobs);

        var job = Assert.Single(_cluster.RunTo("10:07:00").State.Jobs);
        Assert.Equal("report/hourly-29460127", job.Name);
        Assert.Single(_cluster.Runs());

        _cluster.RunTo("11:06:59");
        Assert.Equal((true, false), (job.EndedAt is not null, job.HasFailed));
        Assert.Empty(_cluster.Runs());
        Assert.Equal(2, _cluster.RunTo("11:07:00").State.Jobs.Count);
    }

    [Fact]
    public void A_pod_of_a_run_brings_a_node_which_goes_when_nobody_needs_it()
    {
        _cluster.RunTo("10:12");
        Assert.Equal(1, _cluster.State.DesiredNodes["burst"]);

        Assert.Equal(0, _cluster.RunTo("10:30").State.DesiredNodes["burst"]);
    }

    [Fact]
    public void So_many_ended_runs_are_kept_as_it_says()
    {
        _cluster.RunTo("15:30");

        Assert.Equal(["29460367", "29460427"], _cluster.State.Jobs.Select(j => j.Name.Split('-')[^1]));
    }

    [Fact]
    public void A_run_that_fails_is_tried_again_after_ten_seconds_until_the_limit_and_is_then_over()
    {
        _cluster.Faults.Add(new RunsFail("prod-a"));
        var job = _cluster.RunTo("10:07").State.Jobs.Single();

        _cluster.Until(() => job.Failures == 1);
        Assert.Empty(_cluster.Run(9).Runs());
        Assert.Single(_cluster.Run(1).Runs());

        _cluster.Until(() => job.EndedAt is not null);
        Assert.Equal((2, true), (job.Failures, job.HasFailed));
        Assert.Single(_cluster.RunTo("10:59").State.Jobs);
    }

    [Fact]
    public void A_pod_whose_node_goes_counts_as_failed()
    {
        var job = _cluster.RunTo("10:07").State.Jobs.Single();
        _cluster.Until(() => _cluster.Runs().Any(p => p.Node is not null));

        _cluster.State.Pods.RemoveAll(p => p.Job is not null);

        Assert.Equal(1, _cluster.Run(1).State.Jobs.Single().Failures);
        _cluster.Until(() => job.EndedAt is not null);
        Assert.False(job.HasFailed);
    }

    [Fact]
    public void A_run_that_takes_longer_than_its_deadline_fails_and_its_pod_goes()
    {
        _cluster.Faults.Add(new CapacityRefused("prod-a"));
        var job = _cluster.RunTo("10:16:59").State.Jobs.Single();
        Assert.Null(job.EndedAt);

        _cluster.RunTo("10:17:00");

        Assert.Equal((600 + 420L, true), (job.EndedAt!.Value, job.HasFailed));
        Assert.Empty(_cluster.Runs());
    }

    // The run of 10:07 hangs until capacity comes back, after 12:07. How many Jobs there are at 12:10, and which run is made after the hanging one is gone.
    [Theory]
    [InlineData(RunConcurrency.Forbid, 1, new long[] { 7_620 })]
    [InlineData(RunConcurrency.Allow, 3, new long[] { 4_020, 7_620 })]
    [InlineData(RunConcurrency.Replace, 1, new long[] { 7_620 })]
    public void A_run_that_is_due_while_another_is_under_way_waits_runs_beside_it_or_takes_its_place(RunConcurrency concurrency, int jobs, long[] others)
    {
        _cluster.WithCronJobs(ClusterFixture.Report with { Concurrency = concurrency, ActiveDeadlineSeconds = null });
        _cluster.Faults.Add(new CapacityRefused("prod-a"));

        Assert.Equal(jobs, _cluster.RunTo("12:10").State.Jobs.Count);

        _cluster.Faults.Clear();
        _cluster.RunTo("12:59");
        Assert.Equal(others, _cluster.State.Jobs.Select(j => j.ScheduledAt).Where(at => at > 420));
    }

    [Fact]
    public void Beyond_its_starting_deadline_a_missed_run_is_not_made_up_for()
    {
        _cluster.WithCronJobs(ClusterFixture.Report with { IsSuspended = true, StartingDeadlineSeconds = 60 });
        Assert.Empty(_cluster.RunTo("10:08").State.Jobs);

        _cluster.WithCronJobs(ClusterFixture.Report with { StartingDeadlineSeconds = 60 });
        Assert.Empty(_cluster.RunTo("11:06").State.Jobs);
    }

    [Fact]
    public void Of_runs_that_were_missed_while_it_was_suspended_the_last_is_made_up_for()
    {
        _cluster.WithCronJobs(ClusterFixture.Report with { IsSuspended = true });
        Assert.Empty(_cluster.RunTo("12:30").State.Jobs);

        _cluster.WithCronJobs(ClusterFixture.Report);

        Assert.Equal(7_620, _cluster.Run(1).State.Jobs.Single().ScheduledAt);
    }

    [Fact]
    public void With_the_CronJob_its_runs_and_their_pods_go()
    {
        _cluster.RunTo("10:07:30").WithCronJobs();

        Assert.Empty(_cluster.Run(1).State.Jobs);
        Assert.Empty(_cluster.Run(20).Runs());
        Assert.Empty(_cluster.State.CronJobs);
    }
}
