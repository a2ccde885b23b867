using Tandem.Rehearsal.Report;

namespace Tandem.Tests.Rehearsal.Report;

public sealed class TimelineTests
{
    private readonly Timeline _timeline = new();

    [Fact]
    public void Rows_sum_up_by_cluster_and_by_reason()
    {
        _timeline.Add(Row(1, issued: 10, served: ("prod-a", 10), failed: ("no node", 0)));
        _timeline.Add(Row(2, issued: 10, served: ("prod-b", 7), failed: ("no pod", 3)));

        Assert.Equal((20, 17, 3), (_timeline.Issued, _timeline.Served, _timeline.Failed));
        Assert.Equal([new("no pod", 3)], _timeline.FailedBy);
    }

    [Fact]
    public void A_row_that_does_not_add_up_is_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => _timeline.Add(Row(9, issued: 10, served: ("prod-a", 8), failed: ("no pod", 1))));

        Assert.Equal("Second 9: 10 requests were made but 9 are accounted for.", error.Message);
    }

    private static SecondRow Row(long second, long issued, (string, long) served, (string, long) failed) =>
        new(second, issued, new Dictionary<string, long> { [served.Item1] = served.Item2 }, new Dictionary<string, long> { [failed.Item1] = failed.Item2 });
}
