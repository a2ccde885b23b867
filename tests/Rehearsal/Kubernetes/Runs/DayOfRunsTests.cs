using FsCheck;
using FsCheck.Fluent;

namespace Tandem.Tests.Rehearsal.Kubernetes.Runs;

/// <summary>
/// Goal: over a day with two switchovers each hourly run is made, and made twice only while production moves (R28, R37). Method: two simulated clusters with nothing
/// but the CronJob, switched at drawn moments; the windows are as long as a switchover takes.
/// </summary>
public sealed class DayOfRunsTests
{
    private const int Hour = 3_600;
    private const int Day = 24 * Hour;

    [Fact]
    public void Every_run_of_a_day_is_made_once_and_twice_only_within_a_switch() => Prop.ForAll(
        Windows.ToArbitrary(),
        windows =>
        {
            var (there, back) = (windows[0], windows[1]);
            var a = RunsOf((0, true), (there.Rests, false), (back.Begins, true));
            var b = RunsOf((0, false), (there.Begins, true), (back.Rests, false));
            var due = Enumerable.Range(0, 24).Select(hour => (hour * Hour) + 420L).ToList();
            var twice = a.Intersect(b).ToList();

            Assert.Equal(due, a.Union(b).Order());
            Assert.All(twice, at => Assert.Contains(windows, w => w.Begins <= at && at < w.Rests));
            Assert.Equal(due.Count + twice.Count, a.Count + b.Count);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3).WithReplay(20261120, 1));

    private static Gen<(int Begins, int Rests)[]> Windows =>
        from first in Gen.Choose(Hour, 8 * Hour)
        from second in Gen.Choose(10 * Hour, 22 * Hour)
        from length in Gen.Choose(600, 1_200)
        select new[] { (first, first + length), (second, second + length) };

    /// <summary>The moments whose runs went well on a cluster whose role changes at these seconds.</summary>
    private static List<long> RunsOf(params (int At, bool IsActive)[] roles)
    {
        var cluster = new ClusterFixture().With().WithCronJobs(ClusterFixture.Report with { SuccessfulKept = 100, FailedKept = 100 });
        foreach (var (at, isActive) in roles)
        {
            cluster.Run(at - (int)cluster.Second);
            cluster = isActive ? cluster.Active($"{at}") : cluster.Standby($"{at}");
        }

        cluster.Run(Day - (int)cluster.Second);
        Assert.DoesNotContain(cluster.State.Jobs, j => j.HasFailed || j.EndedAt is null);
        return [.. cluster.State.Jobs.Select(j => j.ScheduledAt)];
    }
}
