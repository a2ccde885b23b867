using Tandem.Rehearsal.Clock;

namespace Tandem.Tests.Rehearsal.Clock;

public sealed class SimulatedClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private readonly SimulatedClock _clock = new(Start);

    [Fact]
    public async Task A_wait_lives_through_every_second_in_the_order_of_joining()
    {
        var log = new List<string>();
        _clock.Join(new Recorder("a", log));
        _clock.Join(new Recorder("b", log));

        await _clock.WaitAsync(TimeSpan.FromSeconds(2), CancellationToken.None);

        Assert.Equal(["a1", "b1", "a2", "b2"], log);
        Assert.Equal(Start.AddSeconds(2), _clock.UtcNow);
    }

    [Fact]
    public void Parts_of_seconds_add_up()
    {
        var log = new List<string>();
        _clock.Join(new Recorder("a", log));

        _clock.Advance(TimeSpan.FromMilliseconds(600));
        Assert.Empty(log);
        _clock.Advance(TimeSpan.FromMilliseconds(600));

        Assert.Equal(["a1"], log);
        Assert.Equal(Start.AddMilliseconds(1200), _clock.UtcNow);
    }

    [Fact]
    public void A_wait_of_nothing_moves_nothing()
    {
        _clock.Advance(TimeSpan.FromSeconds(-5));

        Assert.Equal(Start, _clock.UtcNow);
    }

    [Fact]
    public async Task A_cancelled_wait_stops_between_two_seconds()
    {
        using var cancel = new CancellationTokenSource();
        _clock.Join(new Act(second => { if (second == 3) { cancel.Cancel(); } }));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _clock.WaitAsync(TimeSpan.FromSeconds(10), cancel.Token));

        Assert.Equal(3, _clock.Second);
    }

    [Fact]
    public void The_world_cannot_move_the_clock_that_moves_it()
    {
        _clock.Join(new Act(_ => _clock.Advance(TimeSpan.FromSeconds(1))));

        var error = Assert.Throws<InvalidOperationException>(() => _clock.Advance(TimeSpan.FromSeconds(1)));

        Assert.Contains("Schedule the effect for a later second", error.Message, StringComparison.Ordinal);
    }

    private sealed class Recorder(string name, List<string> log) : IEverySecond
    {
        public void Tick(long second) => log.Add($"{name}{second}");
    }

    private sealed class Act(Action<long> act) : IEverySecond
    {
        public void Tick(long second) => act(second);
    }
}
