using Tandem.Switchover.Ports;
using Tandem.Switchover.Pulumi;
using Tandem.Tests.Shared.StandIn;

namespace Tandem.Tests.Switchover.Pulumi;

/// <summary>What goes wrong comes out as the port's own error, with words for the person who has to act.</summary>
public sealed class FailureTests : AdapterFixture
{
    [Fact]
    public async Task A_stack_that_is_not_there_is_named_with_those_that_are() => Says(
        await FailureOf(() => Stacks.GetConfigAsync("prod-c", None)),
        StackFailure.NoSuchStack,
        "there is no stack by that name. There are: prod-a, prod-b, prod-traffic. To make it: pulumi stack init prod-c");

    [Fact]
    public async Task A_lock_tells_who_holds_it_and_what_to_do()
    {
        Pulumi.Stack("prod-a").LockedBy("s3://state/.pulumi/locks/prod-a/1.json: created by ann@desk (pid 7) at 2026-11-20T12:00:00Z");

        Says(await FailureOf(() => UpAsync()), StackFailure.Locked, "locked: by ann@desk (pid 7) since 2026-11-20T12:00:00Z. "
            + "Wait until that update ends. Only if nobody runs it any more, take the lock away with: pulumi cancel --yes --stack prod-a");
    }

    [Fact]
    public async Task A_conflict_in_the_Pulumi_service_is_a_lock_too()
    {
        Pulumi.Answer("up *", StandInAnswer.Fails("[409] Conflict: Another update is currently in progress."));

        Says(await FailureOf(() => UpAsync()), StackFailure.Locked, "locked: another update is in progress, and the backend does not say whose. "
            + "Wait until that update ends. Only if nobody runs it any more, take the lock away with: pulumi cancel --yes --stack prod-a");
    }

    [Fact]
    public async Task A_program_that_refuses_is_quoted_and_nothing_was_changed()
    {
        string[] events = [Events.Begins("update", "pulumi:pulumi:Stack", "tandem-prod-a"), Events.Error("infra:role is 'activ'.")];
        Pulumi.Answer("up *", new() { ExitCode = 255, Events = events });

        Says(await FailureOf(() => UpAsync()), StackFailure.Refused,
            "pulumi refused while updating; nothing was changed. It says:\n  infra:role is 'activ'.\n"
            + "Correct what it names, then run the same command again.");
    }

    [Fact]
    public async Task A_preview_that_fails_has_changed_nothing_whatever_it_showed()
    {
        Pulumi.Answer("preview *", new() { ExitCode = 255, Error = "error: preview failed\n", Events = [Events.Begins("create", "aws:ec2/vpc:Vpc", "vpc")] });

        Says(await FailureOf(() => Stacks.PreviewAsync("prod-a", None)), StackFailure.Refused,
            "pulumi refused while previewing; nothing was changed. It says:\n  error: preview failed\n"
            + "Correct what it names, then run the same command again.");
    }

    [Fact]
    public async Task An_update_that_fails_after_its_first_change_is_half_done()
    {
        Pulumi.Answer("up *", new() { ExitCode = 255, Events = [Events.Begins("update", "aws:route53/record:Record", "prod-b"), Events.Error("throttled")] });

        Says(await FailureOf(() => UpAsync()), StackFailure.FailedHalfWay,
            "pulumi failed while updating, after it had begun to change prod-b. It says:\n  throttled\n"
            + "Remove the cause, then run the same command again.");
    }

    [Fact]
    public async Task Warnings_stand_after_the_errors_each_once()
    {
        Pulumi.Answer("up *", new()
        {
            ExitCode = 255,
            Events = [Events.Warning("slow"), Events.Error("throttled"), Events.Error("throttled"), Events.Warning("slow"), Events.Over],
        });

        Says(await FailureOf(() => UpAsync()), StackFailure.Refused, "pulumi refused while updating; nothing was changed. It says:\n  throttled\n  warning: slow\n"
            + "Correct what it names, then run the same command again.");
    }

    [Fact]
    public async Task Lines_of_the_event_log_that_are_no_events_are_passed_over()
    {
        string[] garbage = ["panic: index out of range", "{\"diagnosticEvent\":7}", "{\"resourcePreEvent\":{\"metadata\":[]}}", "[]", "{", "\u0000\u0001"];
        Pulumi.Answer("up *", new() { ExitCode = 255, Events = [.. garbage, Events.Begins("update", "aws:route53/record:Record", "prod-b"), .. garbage, Events.Error("throttled")] });

        Says(await FailureOf(() => UpAsync()), StackFailure.FailedHalfWay,
            "pulumi failed while updating, after it had begun to change prod-b. It says:\n  throttled\nRemove the cause, then run the same command again.");
    }

    [Theory]
    [InlineData("dial tcp: lookup state.s3.amazonaws.com: no such host")]
    [InlineData("503 Service Unavailable")]
    public async Task A_backend_out_of_reach_leaves_it_unknown(string error)
    {
        Pulumi.Answer("up *", StandInAnswer.Fails(error));

        Says(await FailureOf(() => UpAsync()), StackFailure.Unknown,
            $"pulumi failed while updating; whether it was done is not known. It says:\n  error: {error}");
    }

    [Fact]
    public async Task An_update_whose_answer_is_lost_is_unknown()
    {
        Pulumi.Answer("stack output *", StandInAnswer.Fails("something broke"));

        Assert.Equal(StackFailure.FailedHalfWay, (await FailureOf(() => UpAsync())).Failure);
        Assert.Equal(StackFailure.Unknown, (await FailureOf(() => UpAsync())).Failure);
    }

    [Theory]
    [InlineData("this command requires logging in; try running `pulumi login` first",
        "pulumi is not signed in to a backend. Sign in with: pulumi login s3://YOUR-STATE-BUCKET")]
    [InlineData("passphrase must be set with PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE environment variables",
        "pulumi needs the passphrase of the stack's secrets. Set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE.")]
    [InlineData("unknown flag: --json",
        "the pulumi executable does not know a command that tandem needs. It says:\n  error: unknown flag: --json\n"
        + "Get a current one: https://www.pulumi.com/docs/install/")]
    public async Task What_is_wrong_with_the_tool_is_told_from_what_is_wrong_with_the_stack(string error, string says)
    {
        Pulumi.Answer("config *", StandInAnswer.Fails(error));

        Says(await FailureOf(() => Stacks.GetConfigAsync("prod-a", None)), StackFailure.ToolUnusable, says);
    }

    [Fact]
    public async Task An_answer_that_is_no_JSON_is_unknown()
    {
        Pulumi.Answer("config *", new() { Output = "warning: update available" });

        var failure = await FailureOf(() => Stacks.GetConfigAsync("prod-a", None));

        Assert.Equal(StackFailure.Unknown, failure.Failure);
        Assert.StartsWith("pulumi's answer while reading the config could not be read: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_without_a_summary_is_unknown()
    {
        Pulumi.Answer("preview *", new());

        Says(await FailureOf(() => Stacks.PreviewAsync("prod-a", None)), StackFailure.Unknown,
            "pulumi ended well but did not say what would change. Try again; if it stays so, look with: pulumi preview --stack prod-a");
    }

    [Fact]
    public async Task A_read_that_never_ends_is_stopped()
    {
        Pulumi.Answer("config *", new() { Hangs = true });
        using var stacks = new PulumiStackOperations(Options with { ReadDeadline = TimeSpan.FromMilliseconds(300) });

        Says(await FailureOf(() => stacks.GetConfigAsync("prod-a", None)), StackFailure.Unknown,
            "pulumi did not end within 0.01 min while reading the config, and was stopped. See whether the backend answers: pulumi stack ls");
    }

    [Fact]
    public async Task A_read_that_is_cancelled_ends_as_cancelled()
    {
        Pulumi.Answer("config *", new() { Hangs = true });
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Stacks.GetConfigAsync("prod-a", cancel.Token));
    }

    [Fact]
    public async Task After_a_failure_the_next_command_runs()
    {
        Pulumi.Answer("up *", StandInAnswer.Fails("no") with { Times = 1 });

        await FailureOf(() => UpAsync());

        Assert.Equal(7, (await UpAsync()).Resources);
    }

    private static void Says(StackOperationException failure, StackFailure kind, string message)
    {
        Assert.Equal(message, failure.Message);
        Assert.Equal(kind, failure.Failure);
    }
}
