using Tandem.Switchover;
using Tandem.Switchover.Events;

namespace Tandem.Tests.Switchover.Measuring;

/// <summary>What becomes of a whole switchover whose target is judged sick, or cannot be judged.</summary>
public sealed class ShiftingTests
{
    private readonly RunnerFixture _fixture = new();

    [Fact]
    public async Task A_slow_target_gives_the_traffic_back()
    {
        _fixture.World.Latency = c => TimeSpan.FromSeconds(c == "prod-b" ? 1.3 : 0.1);

        Assert.Equal(new(Ending.RolledBack, "raise-target-13: 99 % within 1.3 s on prod-b; at most 1.2 s may pass (2 looks in a row)"), await _fixture.RunAsync());
        Assert.Equal("standby", _fixture.World.Deployed["prod-b"]["infra:role"]);
    }

    [Fact]
    public async Task A_target_whose_probes_fail_while_it_serves_is_not_waited_for()
    {
        _fixture.World.BecomesReady = c => c == "prod-a" || !_fixture.World.Changes.Contains("set prod-traffic infra:weights.prod-b=85");

        Assert.Equal(Ending.RolledBack, (await _fixture.RunAsync()).Ending);
        var acted = _fixture.Events.All.OfType<StepActs>().Single(e => e.Step == "raise-target-85");
        var failed = _fixture.Events.All.OfType<StepFailed>().Single();
        Assert.Equal(Limits.Default.Propagation + TimeSpan.FromSeconds(60) + Limits.Default.PollInterval, failed.At - acted.At);
    }

    [Fact]
    public async Task A_target_that_too_few_ask_pauses_the_switchover_and_takes_nothing_back()
    {
        _fixture.World.RequestsPerSecond = 20;

        var outcome = await _fixture.RunAsync();

        Assert.Equal(Ending.Paused, outcome.Ending);
        Assert.StartsWith("raise-target-13: prod-b served 58.2 requests in 60 s, too few to judge: 100 are needed", outcome.Says, StringComparison.Ordinal);
        Assert.Equal("up prod-traffic", _fixture.World.Changes[^1]);
    }

    [Fact]
    public async Task DNS_that_does_not_follow_pauses_the_switchover_with_that_reason()
    {
        _fixture.World.RequestsPerSecond = 1_000;
        _fixture.World.Followed = 0.1;

        var outcome = await _fixture.RunAsync();

        Assert.Equal(Ending.Paused, outcome.Ending);
        Assert.StartsWith("raise-target-13: prod-b gets 0.5 % of all requests, weight 13 promises 4.9 %: DNS has not followed", outcome.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DNS_that_follows_late_is_waited_for()
    {
        _fixture.World.Followed = 0;
        _fixture.World.Before = call => _fixture.World.Followed = _fixture.World.UtcNow > Late ? 1 : 0;

        Assert.Equal(Ending.Done, (await _fixture.RunAsync()).Ending);
    }

    [Fact]
    public async Task One_bad_look_in_the_middle_of_the_ramp_does_not_roll_back()
    {
        var looks = 0;
        _fixture.World.FailedShare = c => c == "prod-b" && _fixture.World.Changes.Contains("set prod-traffic infra:weights.prod-b=85") && ++looks == 1 ? 0.5 : 0;

        Assert.Equal(Ending.Done, (await _fixture.RunAsync()).Ending);
    }

    private static DateTimeOffset Late { get; } = new(2026, 11, 20, 12, 5, 0, TimeSpan.Zero);
}
