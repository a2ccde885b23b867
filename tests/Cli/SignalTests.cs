using Tandem.Cli;
using Tandem.Switchover;
using Tandem.Tests.Shared.StandIn;
using Tandem.Tests.Switchover.Pulumi;

namespace Tandem.Tests.Cli;

/// <summary>Ctrl+C and SIGTERM, sent to a real process in the middle of an update.</summary>
public sealed class SignalTests : IDisposable
{
    private const string Waits = "waiting for pulumi, which is updating prod-b, to come to its end (15 min at most); nothing is begun after it. Ctrl+C (or SIGTERM) again stops at once.";
    private readonly StandInEnvironment _environment = new();

    public void Dispose() => _environment.Dispose();

    private string Begun => Path.Combine(_environment.Pulumi.WorkDir, "begun");

    private string MayEnd => Path.Combine(_environment.Pulumi.WorkDir, "may-end");

    [Theory]
    [InlineData("INT", "Ctrl+C")]
    [InlineData("TERM", "SIGTERM")]
    [InlineData("HUP", "the terminal was closed")]
    public async Task The_first_lets_the_update_end_and_pauses_the_switchover(string signal, string called)
    {
        PulumiUpdates(new());
        using var tandem = TandemProcess.Start(_environment, "switchover", "--from", "prod-a", "--to", "prod-b", "--yes");
        await tandem.ProcessInAsync(Begun);

        await tandem.SignalAsync(signal);
        await tandem.SaysAsync($"tandem: {called}: {Waits}");
        File.WriteAllText(MayEnd, "");

        Assert.Equal(ExitCode.Paused, await tandem.ExitAsync());
        ItIsPaused(tandem);
        Assert.Equal("\"active\"", _environment.Pulumi.Stack("prod-b").Output("role"));
    }

    [Fact]
    public async Task In_a_terminal_pulumi_gets_it_too_and_ends_in_good_order_by_itself()
    {
        PulumiUpdates(new() { Events = [Events.Begins("update", "aws:eks/nodeGroup:NodeGroup", "workloads")], OnInterrupt = "error: update canceled\n" });
        using var tandem = TandemProcess.Start(_environment, "switchover", "--from", "prod-a", "--to", "prod-b", "--yes");
        var pulumi = await tandem.ProcessInAsync(Begun);

        await tandem.SignalAsync("INT", pulumi);

        Assert.Equal(ExitCode.Paused, await tandem.ExitAsync());
        ItIsPaused(tandem);
        Assert.Equal("\"standby\"", _environment.Pulumi.Stack("prod-b").Output("role"));
        Assert.Equal(new(Ending.Done, "production is on prod-b"), await _environment.ResumeAsync());
    }

    [Fact]
    public async Task In_a_terminal_up_tells_how_far_pulumi_came()
    {
        PulumiUpdates(new() { Events = [Events.Begins("update", "aws:eks/nodeGroup:NodeGroup", "workloads"), Events.Over], OnInterrupt = "error: update canceled\n" });
        using var tandem = TandemProcess.Start(_environment, "up", "prod-b", "--yes");
        var pulumi = await tandem.ProcessInAsync(Begun);

        await tandem.SignalAsync("INT", pulumi);

        Assert.Equal(ExitCode.Paused, await tandem.ExitAsync());
        Assert.EndsWith(
            "tandem: interrupted; pulumi ended updating prod-b in good order after it had begun to change workloads: what was begun is done, the rest was not begun. "
            + "Run the same command again to go on", tandem.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_lets_a_single_update_end_and_that_is_all_there_was_to_do()
    {
        PulumiUpdates(new());
        using var tandem = TandemProcess.Start(_environment, "up", "prod-b", "--yes");
        await tandem.ProcessInAsync(Begun);

        await tandem.SignalAsync("TERM");
        await tandem.SaysAsync($"tandem: SIGTERM: {Waits}");
        File.WriteAllText(MayEnd, "");

        Assert.Equal(ExitCode.Done, await tandem.ExitAsync());
        Assert.Contains("7 resources", tandem.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_leaves_the_stacks_alone_that_would_come_after()
    {
        PulumiUpdates(new());
        using var tandem = TandemProcess.Start(_environment, "up", "prod", "--yes");
        await tandem.ProcessInAsync(Begun);

        await tandem.SignalAsync("INT");
        await tandem.SaysAsync(Waits);
        File.WriteAllText(MayEnd, "");

        Assert.Equal(ExitCode.Paused, await tandem.ExitAsync());
        Assert.EndsWith("tandem: interrupted; nothing more was begun. Run the same command again to go on", tandem.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains(_environment.Pulumi.Calls, call => call.Line.StartsWith("up ", StringComparison.Ordinal) && call.Line.Contains("prod-b", StringComparison.Ordinal));
        Assert.DoesNotContain(_environment.Pulumi.Calls, call => call.Line.StartsWith("up ", StringComparison.Ordinal) && call.Line.Contains("prod-traffic", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_second_stops_at_once_and_the_next_call_puts_right_what_it_left()
    {
        PulumiUpdates(new() { Events = [Events.Begins("update", "aws:eks/nodeGroup:NodeGroup", "workloads")] });
        using var tandem = TandemProcess.Start(_environment, "up", "prod-b", "--yes");
        var pulumi = await tandem.ProcessInAsync(Begun);

        await tandem.SignalAsync("INT");
        await tandem.SaysAsync(Waits);
        await tandem.SignalAsync("INT");

        Assert.Equal(ExitCode.Stopped, await tandem.ExitAsync());
        Assert.EndsWith(
            "tandem: Ctrl+C again: stopped at once. This leaves pulumi killed while updating prod-b (its lock on the stack, perhaps operations whose end nobody saw), and "
            + "the lease of prod, if this held it, until it is taken over. To put it right, on this machine: tandem resume prod for a switchover, or the same tandem up again. "
            + "Both take away the lock that this process's own update left and refresh the stack.", tandem.Error.TrimEnd(), StringComparison.Ordinal);
        await TandemProcess.GoneAsync(pulumi);
        Assert.True(_environment.Pulumi.Stack("prod-b").IsLocked);

        var next = await _environment.TandemAsync("up", "prod-b", "--yes");

        Assert.StartsWith("tandem: prod-b: took away the lock of ", next.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, next.Code);
        Assert.False(_environment.Pulumi.Stack("prod-b").IsLocked);
    }

    [Fact]
    public async Task Killed_outright_it_leaves_pulumi_alive_and_the_next_call_touches_nothing_until_that_is_gone()
    {
        PulumiUpdates(new() { Events = [Events.Begins("update", "aws:eks/nodeGroup:NodeGroup", "workloads")] });
        using var tandem = TandemProcess.Start(_environment, "up", "prod-b", "--yes");
        var pulumi = await tandem.ProcessInAsync(Begun);
        await tandem.SignalAsync("KILL");
        await tandem.ExitAsync();
        _environment.Pulumi.ForgetRunning();

        var early = await _environment.TandemAsync("up", "prod-b", "--yes");
        await TandemProcess.KillAsync(pulumi);
        var late = await _environment.TandemAsync("up", "prod-b", "--yes");

        Assert.Equal(ExitCode.UpdateFailed, early.Code);
        Assert.Contains($"tandem: prod-b: locked: by {Environment.UserName}@", early.Error, StringComparison.Ordinal);
        Assert.Contains($"(pid {pulumi})", early.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, late.Code);
        Assert.StartsWith("tandem: prod-b: took away the lock of ", late.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_leaves_the_journal_at_the_intent_and_resume_goes_on_from_there()
    {
        PulumiUpdates(new());
        using var tandem = TandemProcess.Start(_environment, "switchover", "--from", "prod-a", "--to", "prod-b", "--yes");
        await tandem.ProcessInAsync(Begun);

        await tandem.SignalAsync("INT");
        await tandem.SaysAsync(Waits);
        await tandem.SignalAsync("TERM");

        Assert.Equal(ExitCode.Stopped, await tandem.ExitAsync());
        Assert.Contains("intent", _environment.Journal[^1].ToLowerInvariant(), StringComparison.Ordinal);

        Assert.Equal(new(Ending.Done, "production is on prod-b"), await _environment.ResumeAsync());
        Assert.Contains(_environment.Pulumi.Calls, call => call.Line.StartsWith("cancel ", StringComparison.Ordinal));
    }

    /// <summary>The first update of prod-b says what a test wants, tells that it has begun, and waits until it may end.</summary>
    private void PulumiUpdates(StandInAnswer answer) =>
        _environment.Pulumi.Answer("up * --stack prod-b *", answer with { Locks = true, SaidFile = Begun, UntilFile = MayEnd, DoneLast = true, Times = 1 });

    private void ItIsPaused(TandemProcess tandem)
    {
        Assert.Contains("paused", _environment.Journal[^1].ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Matches("interrupted.*tandem resume goes on", tandem.Out);
        Assert.False(_environment.Pulumi.Stack("prod-b").IsLocked);
    }
}
