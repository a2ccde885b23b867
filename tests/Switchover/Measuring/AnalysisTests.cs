using FsCheck;
using FsCheck.Fluent;
using Moq;
using Tandem.Switchover;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;
using Tandem.Switchover.State;
using Tandem.Switchover.Steps;

namespace Tandem.Tests.Switchover.Measuring;

/// <summary>The target judged as a whole while it serves, and what a bad look is followed by.</summary>
public sealed class AnalysisTests
{
    private readonly FakeEnvironment _world = new();

    [Fact]
    public async Task A_target_that_is_well_is_told_with_all_its_figures()
    {
        Assert.Equal(
            Verdict.Yes("12 of 12 pods ready; 1 of 1 probes pass; 4.85 requests a second, 0.00 % failed; 99 % within 100 ms; 4.9 % of all requests"), await JudgeAsync());
    }

    [Theory]
    [InlineData("failing", "4.85 requests a second, 3.00 % failed; at most 1 % may (2 looks in a row)")]
    [InlineData("slow", "99 % within 2 s on prod-b; at most 1.2 s may pass (2 looks in a row)")]
    [InlineData("without pods", "0 of 12 pods ready on prod-b; at least 50 % have to be; 0 of 1 probes pass; shop.example.com on 192.0.2.2: 503 (2 looks in a row)")]
    public async Task A_sick_target_is_sick_when_two_looks_find_it_so(string how, string says)
    {
        Sicken(how, () => true);

        Assert.Equal(Verdict.No(says), await JudgeAsync());
    }

    [Theory]
    [InlineData("failing")]
    [InlineData("slow")]
    [InlineData("without pods")]
    public async Task One_bad_look_that_a_second_does_not_confirm_takes_nothing_back(string how)
    {
        var began = await BeginAsync();
        Sicken(how, () => _world.UtcNow == began);

        Assert.Equal(Answer.Yes, (await JudgeAsync(settled: true)).Answer);
        Assert.Equal(began + Limits.Default.PollInterval, _world.UtcNow);
    }

    [Fact]
    public async Task With_a_limit_of_three_looks_the_third_decides()
    {
        var began = await BeginAsync();
        Sicken("failing", () => true);

        Assert.EndsWith("(3 looks in a row)", (await JudgeAsync(Limits.Default with { SickLooks = 3 }, settled: true)).Says, StringComparison.Ordinal);
        Assert.Equal(began + (2 * Limits.Default.PollInterval), _world.UtcNow);
    }

    [Theory]
    [InlineData("silent", "the requests of prod-b are not known: no series")]
    [InlineData("blind", "the pods of prod-b are not known: gone; the requests of prod-b are not known: gone")]
    [InlineData("not followed", "prod-b served 0.6 requests in 60 s, too few to judge: 100 are needed; prod-b gets 0.0 % of all requests, weight 13 promises 4.9 %: DNS has not followed")]
    public async Task A_target_that_cannot_be_judged_is_neither_healthy_nor_sick(string how, string says)
    {
        Sicken(how, () => true);

        Assert.Equal(Verdict.NoData(says), await JudgeAsync());
    }

    // R126: health is judged for the whole cluster.
    [Fact]
    public async Task A_probe_that_fails_is_sick_even_where_the_metrics_are_gone()
    {
        Sicken("without pods", () => true);
        _world.RequestsSilent = _ => "no series";

        Assert.Equal(Answer.No, (await JudgeAsync()).Answer);
    }

    [Fact]
    public void Whatever_a_port_leaves_out_the_target_is_never_called_healthy_without_it() => Prop.ForAll(Gen.Choose(0, (1 << 7) - 1).ToArbitrary(), missing =>
        JudgeWithoutAsync(missing).GetAwaiter().GetResult() == (missing == 0 ? Answer.Yes : Answer.NoData)).QuickCheckThrowOnFailure();

    /// <summary>Each bit takes one answer away: capacity, probes, and of both clusters the request rates and, of the target, latency.</summary>
    private async Task<Answer> JudgeWithoutAsync(int missing)
    {
        await BeginAsync();
        var port = new Mock<IEnvironmentObservation>(MockBehavior.Strict);
        port.Setup(o => o.CapacityAsync("prod-b", None)).Returns(Unless(1, () => _world.CapacityAsync("prod-b", None)));
        port.Setup(o => o.ProbeAsync("prod-b", It.IsAny<IReadOnlyList<string>>(), It.IsAny<IReadOnlyList<string>>(), None))
            .Returns((string c, IReadOnlyList<string> a, IReadOnlyList<string> h, CancellationToken t) =>
                (missing & 2) == 0 ? Unless(4, () => _world.ProbeAsync(c, a, h, t)) : Task.FromResult(Observed<IReadOnlyList<ProbeResult>>.Known([])));
        port.Setup(o => o.RequestRateAsync("prod-b", None)).Returns(Unless(8, () => _world.RequestRateAsync("prod-b", None)));
        port.Setup(o => o.RequestRateAsync("prod-a", None)).Returns(Unless(16, () => _world.RequestRateAsync("prod-a", None)));
        port.Setup(o => o.LatencyAsync("prod-b", None)).Returns((missing & 64) == 0 ? Unless(32, () => _world.LatencyAsync("prod-b", None)) : Task.FromResult(default(Observed<RequestLatency>)));
        port.Setup(o => o.LatencyAsync("prod-a", None)).Returns(_world.LatencyAsync("prod-a", None));
        return (await Analysis.OfTargetAtAsync(await ContextAsync(Limits.Default, port.Object), 13, None)).Answer;

        Task<Observed<T>> Unless<T>(int bit, Func<Task<Observed<T>>> answer) => (missing & bit) == 0 ? answer() : Task.FromResult(Observed<T>.NoData("left out"));
    }

    private static CancellationToken None => CancellationToken.None;

    private async Task<Verdict> JudgeAsync(Limits? limits = null, bool settled = false)
    {
        if (!settled)
        {
            await BeginAsync();
        }

        return await Analysis.OfTargetAtAsync(await ContextAsync(limits ?? Limits.Default, _world), 13, None);
    }

    private async Task<StepContext> ContextAsync(Limits limits, IEnvironmentObservation observation) => new(
        new("prod", "prod-a", "prod-b") { Limits = limits }, _world.Ports(observation), await new EnvironmentReader(_world).ReadAsync("prod", None), new OperationHistory([]));

    /// <summary>prod-b is active with weight 13 and had its time.</summary>
    private async Task<DateTimeOffset> BeginAsync()
    {
        await _world.SetConfigAsync("prod-b", new("infra:role", "active"), None);
        await _world.UpAsync("prod-b", new(""), null, None);
        await _world.SetConfigAsync("prod-traffic", new("infra:weights.prod-b", "13", IsPath: true), None);
        await _world.UpAsync("prod-traffic", new(""), null, None);
        await _world.WaitAsync(TimeSpan.FromMinutes(2), None);
        return _world.UtcNow;
    }

    private void Sicken(string how, Func<bool> now)
    {
        switch (how)
        {
            case "failing":
                _world.FailedShare = c => c == "prod-b" && now() ? 0.03 : 0;
                break;
            case "slow":
                _world.Latency = c => TimeSpan.FromSeconds(c == "prod-b" && now() ? 2 : 0.1);
                break;
            case "without pods":
                _world.BecomesReady = c => c != "prod-b" || !now();
                break;
            case "silent":
                _world.RequestsSilent = c => c == "prod-b" && now() ? "no series" : null;
                break;
            case "blind":
                _world.MetricsGone = c => c == "prod-b" && now() ? "gone" : null;
                break;
            default:
                _world.Followed = now() ? 0.002 : 1;
                break;
        }
    }
}
