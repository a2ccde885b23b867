using System.Text.Json.Nodes;
using Tandem.Cli;
using Tandem.Tests.Shared.StandIn;
using Tandem.Tests.Switchover.Pulumi;

namespace Tandem.Tests.Cli;

/// <summary>Every way a conversation with pulumi can go, for whole verbs: what the screen says, what the shell gets, what the journal keeps.</summary>
public sealed class ConversationTests : IDisposable
{
    private const string Record = "aws:route53/record:Record";
    private readonly StandInEnvironment _environment = new();

    /// <summary>How it goes, and what is said of it.</summary>
    public static TheoryData<string, string> Conversations => new()
    {
        { "conflict", "prod-b: locked: by kim@laptop (pid 7) since 2026-11-20T12:00:00Z. Wait until that update ends. Only if nobody runs it any more, take the lock away with: pulumi cancel --yes --stack prod-b" },
        { "conflict in the service", "prod-b: locked: another update is in progress, and the backend does not say whose. Wait until that update ends." },
        { "crash", "prod-b: pulumi failed while updating, after it had begun to change role. It says:\n  panic: runtime error: index out of range\n" },
        { "refusal", "prod-b: pulumi refused while updating; nothing was changed. It says:\n  infra:role is 'activ'.\n  warning: old release\n" },
        { "hang", "prod-b: pulumi was stopped while updating, because it did not end in time" },
        { "garbage", "prod-b: pulumi's answer while updating could not be read: " },
        { "killed", "prod-b: pulumi was killed while updating, by somebody else or because the machine ran out of memory." },
    };

    public void Dispose() => _environment.Dispose();

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task Up_ends_with_words_and_a_code(string conversation, string says)
    {
        var run = await PlayAsync(conversation, times: null, "up", "prod-b", "--yes");

        Assert.Equal(conversation == "refusal" ? ExitCode.WrongSettings : ExitCode.UpdateFailed, run.Code);
        Assert.StartsWith($"tandem: {says}", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(!conversation.StartsWith("conflict", StringComparison.Ordinal), run.Error.Contains("\nAll that pulumi said: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("crash")]
    [InlineData("hang")]
    [InlineData("killed")]
    public async Task Up_again_settles_what_was_cut_off_and_goes_on(string conversation)
    {
        await PlayAsync(conversation, times: 1, "up", "prod-b", "--yes");

        var run = await _environment.TandemAsync("up", "prod-b", "--yes");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("prod-b         7 resources", run.Out, StringComparison.Ordinal);
        Assert.False(_environment.Pulumi.Stack("prod-b").IsLocked);
        Assert.Equal(conversation != "crash", run.Error.StartsWith("tandem: prod-b: took away the lock of ", StringComparison.Ordinal));
        Assert.Contains(_environment.Pulumi.Calls, call => call.Line.StartsWith("refresh ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("conflict", "prod-b: locked: by kim@laptop (pid 7) since 2026-11-20T12:00:00Z.")]
    [InlineData("refusal", "prod-b: pulumi refused while updating; nothing was changed.")]
    [InlineData("hang", "prod-b: pulumi was stopped while updating")]
    [InlineData("killed", "prod-b: pulumi was killed while updating")]
    public async Task A_switchover_that_pulumi_fails_for_good_stops_with_the_reason(string conversation, string says)
    {
        var run = await PlayAsync(conversation, times: null, "switchover", "--from", "prod-a", "--to", "prod-b", "--yes", "--json");

        var ended = JsonNode.Parse(run.Out.TrimEnd().Split('\n')[^1])!;
        Assert.Equal(ExitCode.Paused, run.Code);
        Assert.Equal(("ended", "paused"), ((string?)ended["kind"], (string?)ended["ending"]));
        Assert.Contains(says, run.Out, StringComparison.Ordinal);
        Assert.Contains("paused", _environment.Journal[^1].ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Equal("""{"prod-a":255,"prod-b":0}""", _environment.Pulumi.Stack("prod-traffic").Output("weights"));
    }

    [Theory]
    [InlineData("conflict in the service")]
    [InlineData("garbage")]
    [InlineData("killed")]
    public async Task A_switchover_that_pulumi_fails_once_comes_to_its_end(string conversation)
    {
        var run = await PlayAsync(conversation, times: 1, "switchover", "--from", "prod-a", "--to", "prod-b", "--yes");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal("""{"prod-a":0,"prod-b":255}""", _environment.Pulumi.Stack("prod-traffic").Output("weights"));
    }

    private Task<TandemRun> PlayAsync(string conversation, int? times, params string[] args)
    {
        string[] begun = [Events.Begins("update", Record, "role")];
        StandInAnswer answer = conversation switch
        {
            "conflict" => new() { ExitCode = 255, Error = Diy("kim@laptop (pid 7) at 2026-11-20T12:00:00Z") },
            "conflict in the service" => new()
            {
                ExitCode = 255,
                Error = "error: [409] Conflict: Another update is currently in progress.\n"
                    + "To learn more about possible reasons and resolution, visit https://www.pulumi.com/docs/troubleshooting/#conflict\n",
            },
            "crash" => new() { ExitCode = 2, Events = begun, Error = "panic: runtime error: index out of range\n\ngoroutine 1 [running]:\n" },
            "refusal" => new() { ExitCode = 255, Events = [Events.Warning("old release"), Events.Error("infra:role is 'activ'."), Events.Over] },
            "hang" => new() { Locks = true, Events = begun, Hangs = true },
            "garbage" => new() { DoneLast = true, Events = ["not an event", "{\"resourcePreEvent\":[]}"] },
            _ => new() { Locks = true, Events = begun, Signal = "KILL" },
        };
        _environment.Pulumi.Answer("up * --stack prod-b *", answer with { Times = times });
        if (conversation == "garbage")
        {
            _environment.Pulumi.Answer("stack history * --page-size 1 --page 1 --stack prod-b *", new() { Output = "<html>502</html>\n", Times = times });
        }

        var deadline = TimeSpan.FromSeconds(conversation == "hang" ? 1 : 60);
        return _environment.TandemAsync(around => around with { Patience = options => options with { UpdateDeadline = deadline } }, args);
    }

    private static string Diy(string holder) =>
        "error: the stack is currently locked by 1 lock(s). Either wait for the other process(es) to end or delete the lock file with `pulumi cancel`.\n"
        + $"  s3://state/.pulumi/locks/organization/tandem/prod-b/1.json: created by {holder}\n";
}
