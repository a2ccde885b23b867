using System.Text.Json;
using Pulumi.Automation.Commands.Exceptions;
using Pulumi.Automation.Exceptions;
using Tandem.Switchover.Ports;

namespace Tandem.Switchover.Pulumi;

/// <summary>Turns what comes out of the Automation API into the port's own error. <see cref="FailureWords"/> has the words.</summary>
internal static class CliFailures
{
    private static readonly string[] NotSignedIn = ["logging in", "pulumi login", "PULUMI_ACCESS_TOKEN", "invalid access token"];
    private static readonly string[] InProgress = ["Another update is currently in progress", "is currently locked by"];
    private static readonly string[] NoPassphrase = ["passphrase must be set"];
    private static readonly string[] OtherVersion = ["unknown flag", "unknown shorthand flag", "unknown command"];

    /// <summary>Signs that the backend or the cloud was out of reach, so that nobody knows what was done.</summary>
    private static readonly string[] OutOfReach =
    [
        "dial tcp", "no such host", "connection refused", "connection reset", "i/o timeout", "TLS handshake", "deadline exceeded",
        "Service Unavailable", "Bad Gateway",
    ];

    /// <summary>Whether it is one of those the Automation API throws on purpose.</summary>
    public static bool Knows(Exception exception) => exception is CommandException or MissingExpectedEventException or JsonException;

    /// <summary>The Pulumi service calls it an error when there is nothing to cancel: github.com/pulumi/pulumi/issues/5364.</summary>
    public static async Task UnlessNothingToCancelAsync(Func<Task> cancel)
    {
        try
        {
            await cancel();
        }
        catch (CommandException e) when (e.Message.Contains("already completed", StringComparison.Ordinal))
        {
            // That is what was wanted.
        }
    }

    /// <summary>The port's error for one that is known; the watch tells how far an update came.</summary>
    public static StackOperationException Translate(Exception exception, PulumiCall call, CliWords said, string? log)
    {
        var watch = call.Watch;
        var (failure, message) = exception switch
        {
            ConcurrentUpdateException => (StackFailure.Locked, FailureWords.Locked(call.Stack, said)),
            CommandException when said.Has(InProgress) => (StackFailure.Locked, FailureWords.Locked(call.Stack, said)),
            CommandException when said.Has(NotSignedIn) => (StackFailure.ToolUnusable, FailureWords.NotSignedIn()),
            CommandException when said.Has(NoPassphrase) => (StackFailure.ToolUnusable, FailureWords.NoPassphrase()),
            CommandException when said.Has(OtherVersion) => (StackFailure.ToolUnusable, FailureWords.OtherVersion(said)),
            CommandException when said.WasKilled && !call.OnlyLooks && watch is { IsOver: false } => (StackFailure.FailedHalfWay, FailureWords.Killed(call)),
            CommandException when watch?.FirstChange is { } first => (StackFailure.FailedHalfWay, FailureWords.FailedHalfWay(call.Doing, first, said)),
            CommandException when said.HasAnywhere(OutOfReach) => (StackFailure.Unknown, FailureWords.Unknown(call.Doing, said)),
            CommandException when watch is { EndedWell: false } => (StackFailure.Refused, FailureWords.Refused(call.Doing, said)),
            CommandException => (StackFailure.Unknown, FailureWords.Unknown(call.Doing, said)),
            MissingExpectedEventException => (StackFailure.Unknown, FailureWords.NoSummary(call.Stack)),
            _ => (StackFailure.Unknown, FailureWords.Unreadable(call.Doing, exception)),
        };
        return new(failure, call.Stack, failure is StackFailure.Locked or StackFailure.ToolUnusable ? message : message + FailureWords.Logged(log), exception);
    }

    /// <summary>There is no such stack.</summary>
    public static StackOperationException NoSuchStack(string stack, IReadOnlyList<string> existing, Exception cause) =>
        new(StackFailure.NoSuchStack, stack, FailureWords.NoSuchStack(stack, existing), cause);

    /// <summary>The command was killed because it took too long, or went on too long after it was cancelled.</summary>
    public static StackOperationException Stopped(PulumiCall call, string? log, Exception cause) => call.OnlyLooks
        ? new(StackFailure.Unknown, call.Stack, FailureWords.NoAnswer(call) + FailureWords.Logged(log), cause)
        : new(StackFailure.FailedHalfWay, call.Stack, FailureWords.Stopped(call) + FailureWords.Logged(log), cause);
}
