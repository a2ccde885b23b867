using Tandem.Switchover.Ports;
using Tandem.Switchover.Pulumi;

namespace Tandem.Tests.Switchover.Pulumi;

/// <summary>Whatever pulumi is asked, there is an end to the waiting, and words for it.</summary>
public sealed class DeadlineTests : AdapterFixture
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    private const string Looked = "pulumi did not end within 0.01 min while {0}, and was stopped. See whether the backend answers: pulumi stack ls";

    private const string Changed = "pulumi was stopped while {0}, because it did not end in time (within 0.01 min, or 15 min once interrupted). The stack is likely locked still, and its "
        + "state may be behind the cloud. Going on from this machine takes the lock away and refreshes. By hand: make sure that no pulumi process runs, then: pulumi cancel --yes --stack prod-a && pulumi refresh --stack prod-a";

    public static TheoryData<string, string, StackFailure, string> Hangs => new()
    {
        { "stack ls *", "list", StackFailure.Unknown, Looked.Replace("{0}", "listing the stacks", StringComparison.Ordinal) },
        { "config --show-secrets *", "config", StackFailure.Unknown, Looked.Replace("{0}", "reading the config", StringComparison.Ordinal) },
        { "config set *", "set", StackFailure.Unknown, Looked.Replace("{0}", "setting infra:role", StringComparison.Ordinal) },
        { "stack output *", "outputs", StackFailure.Unknown, Looked.Replace("{0}", "reading the outputs", StringComparison.Ordinal) },
        { "stack export *", "pending", StackFailure.Unknown, Looked.Replace("{0}", "reading the pending operations", StringComparison.Ordinal) },
        { "cancel *", "cancel", StackFailure.Unknown, Looked.Replace("{0}", "taking the lock away", StringComparison.Ordinal) },
        { "preview *", "preview", StackFailure.Unknown, Looked.Replace("{0}", "previewing", StringComparison.Ordinal) },
        { "up *", "up", StackFailure.FailedHalfWay, Changed.Replace("{0}", "updating", StringComparison.Ordinal) },
        { "refresh *", "refresh", StackFailure.FailedHalfWay, Changed.Replace("{0}", "refreshing", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Hangs))]
    public async Task A_command_that_hangs_is_stopped_with_words(string pattern, string asks, StackFailure kind, string says)
    {
        Pulumi.Answer(pattern, new() { Hangs = true });
        using var stacks = new PulumiStackOperations(Patient(asks));

        var failure = await FailureOf(() => AskAsync(stacks, asks));

        Assert.Equal((kind, says), (failure.Failure, failure.Message));
    }

    /// <summary>Only the command that hangs is given little time, lest a slow machine cuts off another one.</summary>
    private PulumiOptions Patient(string asks) => asks switch
    {
        "preview" => Options with { PreviewDeadline = Short },
        "up" or "refresh" => Options with { UpdateDeadline = Short },
        _ => Options with { ReadDeadline = Short },
    };

    private static Task AskAsync(PulumiStackOperations stacks, string asks) => asks switch
    {
        "list" => stacks.ListStacksAsync(None),
        "config" => stacks.GetConfigAsync("prod-a", None),
        "set" => stacks.SetConfigAsync("prod-a", new("infra:role", "active"), None),
        "outputs" => stacks.GetOutputsAsync("prod-a", None),
        "pending" => stacks.PendingOperationsAsync("prod-a", None),
        "cancel" => stacks.CancelAsync("prod-a", None),
        "preview" => stacks.PreviewAsync("prod-a", None),
        "up" => stacks.UpAsync("prod-a", new("m"), progress: null, None),
        _ => stacks.RefreshAsync("prod-a", None),
    };
}
