using FsCheck;
using FsCheck.Fluent;
using Tandem.Switchover;
using Tandem.Switchover.Ports;
using Tandem.Switchover.Steps;

namespace Tandem.Tests.Switchover.Measuring;

/// <summary>Each limit of the analysis from both sides.</summary>
public sealed class FindingsTests
{
    private static readonly Limits Limits = Limits.Default;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(6, 12, Answer.Yes, "6 of 12 pods ready")]
    [InlineData(5, 12, Answer.No, "5 of 12 pods ready on prod-b; at least 50 % have to be")]
    [InlineData(0, 0, Answer.NoData, "prod-b asks for no application pod")]
    public void A_cluster_with_fewer_than_half_of_its_pods_is_sick(int ready, int wanted, Answer answer, string says) =>
        Assert.Equal(new Verdict(answer, says), Findings.OfPods("prod-b", Known(new ClusterCapacity(3, 3, ready, wanted, 0)), Limits));

    [Theory]
    [InlineData(10, 0.1, Answer.Yes, "10 requests a second, 1.00 % failed")]
    [InlineData(10, 0.11, Answer.No, "10 requests a second, 1.10 % failed; at most 1 % may")]
    [InlineData(2, 0, Answer.Yes, "2 requests a second, 0.00 % failed")]
    [InlineData(1.5, 1.5, Answer.NoData, "prod-b served 90 requests in 60 s, too few to judge: 100 are needed")]
    [InlineData(0, 0, Answer.NoData, "prod-b served 0 requests in 60 s, too few to judge: 100 are needed")]
    public void Requests_are_judged_by_the_share_that_failed_where_they_are_enough(double all, double failed, Answer answer, string says) =>
        Assert.Equal(new Verdict(answer, says), Findings.OfFailures("prod-b", Known(new RequestRate(all, failed)), Limits));

    [Fact]
    public void Nobody_can_tell_from_as_few_as_one_request_less_than_the_minimum()
    {
        var (enough, tooFew) = (Rate(100 / 60.0), Rate(99 / 60.0));

        Assert.Equal(Answer.Yes, Findings.OfFailures("prod-b", enough, Limits with { RequestsMin = 100 }).Answer);
        Assert.Equal(Answer.NoData, Findings.OfFailures("prod-b", tooFew, Limits with { RequestsMin = 100 }).Answer);
    }

    [Theory]
    [InlineData(1200, 1200, Answer.Yes, "99 % within 1.2 s")]
    [InlineData(1201, 1201, Answer.No, "99 % within 1.2 s on prod-b; at most 1.2 s may pass")]
    [InlineData(300, 10, Answer.Yes, "99 % within 300 ms")]
    [InlineData(301, 10, Answer.No, "99 % within 301 ms on prod-b, 10 ms on the source; at most 2 times as long may pass")]
    [InlineData(800, 400, Answer.Yes, "99 % within 800 ms")]
    [InlineData(801, 400, Answer.No, "99 % within 801 ms on prod-b, 400 ms on the source; at most 2 times as long may pass")]
    public void Latency_is_judged_by_a_limit_and_beside_the_source(int takes, int onSource, Answer answer, string says) =>
        Assert.Equal(new Verdict(answer, says), Findings.OfLatency("prod-b", Latency(takes), Latency(onSource), Limits));

    [Fact]
    public void A_latency_that_may_be_slow_is_inconclusive_when_the_sources_is_not_known()
    {
        var gone = Observed<RequestLatency>.NoData("no series");

        Assert.Equal(Verdict.NoData("99 % within 500 ms on prod-b, but what to compare with is not known: no series"), Findings.OfLatency("prod-b", Latency(500), gone, Limits));
        Assert.Equal(Verdict.Yes("99 % within 300 ms"), Findings.OfLatency("prod-b", Latency(300), gone, Limits));
        Assert.Equal(Verdict.Yes("99 % within 500 ms"), Findings.OfLatency("prod-b", Latency(500), null, Limits));
    }

    [Theory]
    [InlineData(9.75, Answer.Yes, "9.8 % of all requests")]
    [InlineData(9.5, Answer.NoData, "prod-b gets 9.5 % of all requests, weight 85 promises 25.0 %: DNS has not followed")]
    [InlineData(90, Answer.Yes, "90.0 % of all requests")]
    public void A_target_that_is_far_from_its_share_has_not_been_tried(double percent, Answer answer, string says)
    {
        var rates = new[] { ("prod-a", Rate(100 - percent)), ("prod-b", Rate(percent)) };

        Assert.Equal(new Verdict(answer, says), Findings.OfShare("prod-b", rates, new(85, 0.0466, 0.25), Limits));
    }

    [Fact]
    public void Where_nobody_asks_anything_no_share_is_known_to_have_followed() =>
        Assert.Equal(Answer.NoData, Findings.OfShare("prod-b", [("prod-a", Rate(0)), ("prod-b", Rate(0))], new(13, 0, 0.05), Limits).Answer);

    [Fact]
    public void Whatever_the_numbers_are_too_few_requests_are_neither_healthy_nor_sick() => Prop.ForAll(Numbers, Numbers, (all, failed) =>
    {
        var rate = new RequestRate(all, failed);
        var verdict = Findings.OfFailures("prod-b", Known(rate), Limits);
        return (verdict.Answer == Answer.NoData) == !(rate.Count >= Limits.RequestsMin && double.IsFinite(failed)) && verdict.Answer != Answer.NotYet;
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<double> Numbers => Gen.Frequency(
        (6, Gen.Choose(0, 4_000).Select(n => n / 10.0)), (1, Gen.Elements(0.0, -1.0, double.NaN, double.PositiveInfinity, double.Epsilon))).ToArbitrary();

    private static Observed<T> Known<T>(T value) => Observed<T>.Known(value);

    private static Observed<RequestRate> Rate(double perSecond) => Known(new RequestRate(perSecond, 0) { Window = Minute });

    private static Observed<RequestLatency> Latency(int milliseconds) => Known(new RequestLatency(0.99, TimeSpan.FromMilliseconds(milliseconds)));
}
