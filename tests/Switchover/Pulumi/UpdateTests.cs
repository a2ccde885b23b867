using Tandem.Switchover.Ports;
using Tandem.Switchover.Pulumi;

namespace Tandem.Tests.Switchover.Pulumi;

public sealed class UpdateTests : AdapterFixture
{
    [Fact]
    public async Task A_preview_counts_what_an_up_would_change()
    {
        await UpAsync();
        await Stacks.SetConfigAsync("prod-a", new("infra:role", "active"), None);

        var preview = await Stacks.PreviewAsync("prod-a", None);

        Assert.Equal(["same=6", "update=1"], preview.Changes.Select(change => $"{change.Key}={change.Value}"));
        Assert.False(preview.IsEmpty);
        var changed = Assert.Single(preview.Resources);
        Assert.Equal("update", changed.Operation);
        Assert.EndsWith($"{changed.Type}::{changed.Name}", changed.Urn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_up_tells_changes_resources_duration_and_outputs()
    {
        Pulumi.Stack("prod-a").WithConfig("infra:role", "active").WithOutputFrom("role", "infra:role");

        var up = await UpAsync();

        Assert.Equal(["create=7"], up.Changes.Select(change => $"{change.Key}={change.Value}"));
        Assert.Equal((7, TimeSpan.FromSeconds(1), "active"), (up.Resources, up.Duration, up.Outputs.Text("role")));
    }

    [Fact]
    public async Task An_up_takes_message_targets_and_refresh_along()
    {
        await Stacks.UpAsync("prod-a", new("raise prod-b to 25") { Targets = ["urn:a", "urn:b"], Refresh = true }, progress: null, None);

        var up = Pulumi.Calls.Select(call => call.Line).Single(line => line.StartsWith("up ", StringComparison.Ordinal));
        Assert.Equal("up --yes --skip-preview --refresh --message raise prod-b to 25 --target urn:a --target urn:b --color never --exec-kind auto.local "
            + "--stack prod-a --non-interactive --event-log <file>", up);
    }

    [Fact]
    public async Task Progress_names_each_resource_as_it_changes_and_passes_over_the_rest()
    {
        var seen = new Seen();
        Pulumi.Answer("up *", new()
        {
            Events =
            [
                Events.Begins("same", "aws:ec2/vpc:Vpc", "vpc"),
                Events.Begins("create", "aws:eks/cluster:Cluster", "prod::a"),
                Events.Ends("create", "aws:eks/cluster:Cluster", "prod::a"),
                Events.Begins("read", "aws:ec2/ami:Ami", "ami"),
            ],
        });

        await Stacks.UpAsync("prod-a", new("m"), seen, None);

        var begun = new StackProgress("prod-a", "create", "aws:eks/cluster:Cluster", "prod::a", Done: false);
        Assert.Equal([begun, begun with { Done = true }], seen);
    }

    [Fact]
    public async Task Progress_comes_while_the_update_still_runs()
    {
        var told = Path.Combine(Pulumi.WorkDir, "told");
        Pulumi.Answer("up *", new() { Events = [Events.Begins("create", "aws:eks/cluster:Cluster", "prod-a")], UntilFile = told, DoneLast = true });

        var up = await Stacks.UpAsync("prod-a", new("m"), new MakesFile(told), None);

        Assert.Equal(7, up.Resources);
    }

    [Fact]
    public async Task A_refresh_reads_the_world_and_the_outputs()
    {
        Pulumi.Stack("prod-a").WithOutput("role", "\"standby\"");

        var refreshed = await Stacks.RefreshAsync("prod-a", None);

        Assert.Equal((7, "standby"), (refreshed.Resources, refreshed.Outputs.Text("role")));
    }

    [Fact]
    public async Task An_up_that_is_cancelled_goes_on_to_its_end()
    {
        using var cancel = new CancellationTokenSource();
        var stops = new CancelOnFirst(cancel);

        var up = await Stacks.UpAsync("prod-a", new("m"), stops, cancel.Token);

        Assert.True(cancel.IsCancellationRequested);
        Assert.Equal(7, up.Resources);
        Assert.StartsWith("stack history", Pulumi.Calls[^1].Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_up_that_never_ends_is_stopped_and_says_what_it_may_have_left()
    {
        Pulumi.Answer("up *", new() { Hangs = true });
        using var stacks = new PulumiStackOperations(Options with { UpdateDeadline = TimeSpan.FromMilliseconds(300) });

        var failure = await FailureOf(() => stacks.UpAsync("prod-a", new("m"), progress: null, None));

        Assert.Equal(StackFailure.FailedHalfWay, failure.Failure);
        Assert.Equal("pulumi was stopped while updating, because it did not end in time (within 0.01 min, or 15 min once interrupted). The stack is likely locked still, and its state may be behind the cloud. "
            + "Going on from this machine takes the lock away and refreshes. By hand: make sure that no pulumi process runs, then: pulumi cancel --yes --stack prod-a && pulumi refresh --stack prod-a", failure.Message);
    }

    [Fact]
    public async Task An_up_that_does_not_end_in_time_once_it_is_cancelled_is_stopped()
    {
        Pulumi.Answer("up *", new() { Events = [Events.Begins("create", "aws:eks/cluster:Cluster", "prod-a")], Hangs = true });
        using var stacks = new PulumiStackOperations(Options with { FinishDeadline = TimeSpan.FromMilliseconds(100) });
        using var cancel = new CancellationTokenSource();

        var failure = await FailureOf(() => stacks.UpAsync("prod-a", new("m"), new CancelOnFirst(cancel), cancel.Token));

        Assert.Equal(StackFailure.FailedHalfWay, failure.Failure);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task An_interruption_that_reaches_pulumi_after_the_update_says_that_it_had_ended(string signal)
    {
        Pulumi.Answer("stack output *", new() { Signal = signal });
        using var cancel = new CancellationTokenSource();

        var interrupted = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Stacks.UpAsync("prod-a", new("m"), new CancelOnFirst(cancel), cancel.Token));

        Assert.Equal("interrupted; updating prod-a had come to its end", interrupted.Message);
    }

    [Fact]
    public async Task An_interruption_of_pulumi_alone_is_a_failure_like_another()
    {
        Pulumi.Answer("up *", new() { ExitCode = 255, Error = "error: update canceled\n", Events = [Events.Begins("create", "aws:eks/cluster:Cluster", "prod-a"), Events.Over] });

        Assert.Equal("pulumi failed while updating, after it had begun to change prod-a. It says:\n  error: update canceled\nRemove the cause, then run the same command again.",
            (await FailureOf(() => UpAsync())).Message);
    }

    [Fact]
    public async Task An_up_that_is_cancelled_before_its_turn_never_starts()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Stacks.UpAsync("prod-a", new("m"), progress: null, cancelled));

        Assert.Empty(Pulumi.Calls);
    }

    [Fact]
    public async Task A_missing_stack_is_made_where_the_options_say_so()
    {
        using var stacks = new PulumiStackOperations(Options with { CreatesMissingStacks = true });

        var up = await stacks.UpAsync("stage-a", new("m"), progress: null, None);

        Assert.Equal(7, up.Resources);
        Assert.Contains("stage-a", await stacks.ListStacksAsync(None));
    }

    private sealed class MakesFile(string file) : IProgress<StackProgress>
    {
        public void Report(StackProgress value) => File.WriteAllText(file, value.Name);
    }

    private sealed class CancelOnFirst(CancellationTokenSource cancel) : IProgress<StackProgress>
    {
        public void Report(StackProgress value) => cancel.Cancel();
    }
}
