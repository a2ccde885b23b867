using System.Globalization;
using System.Text.RegularExpressions;

namespace Tandem.Switchover.Pulumi;

/// <summary>What a person reads when pulumi did not do what was asked: what happened, what is known, what to do.</summary>
internal static partial class FailureWords
{
    public static string Locked(string stack, CliWords said)
    {
        var holders = Holder().Matches(said.StandardError).Select(holder => $"{holder.Groups["who"].Value} since {holder.Groups["since"].Value}").ToList();
        var held = holders.Count == 0 ? "another update is in progress, and the backend does not say whose" : $"by {string.Join(" and by ", holders)}";
        return $"{stack} is locked: {held}. Wait until that update ends. "
            + $"If its process is dead, take the lock away with: pulumi cancel --yes --stack {stack}";
    }

    public static string NoSuchStack(string stack, IReadOnlyList<string> existing)
    {
        var there = existing.Count == 0 ? "There are none yet." : $"There are: {string.Join(", ", existing)}.";
        return $"There is no stack '{stack}'. {there} To make it: pulumi stack init {stack}";
    }

    public static string NotSignedIn() => "pulumi is not signed in to a backend. Sign in with: pulumi login s3://YOUR-STATE-BUCKET";

    public static string NoPassphrase(string stack) =>
        $"{stack}: pulumi needs the passphrase of the stack's secrets. Set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE.";

    public static string OtherVersion(CliWords said) =>
        $"The pulumi executable does not know a command that tandem needs. It says:\n{said.Quoted()}\nGet a current one: {PulumiTool.InstallPage}";

    public static string FailedHalfWay(string stack, string doing, string first, CliWords said) =>
        $"{stack}: pulumi failed while {doing}, after it had begun to change {first}. It says:\n{said.Quoted()}\n"
        + "Remove the cause, then go on with: tandem resume";

    public static string Refused(string stack, string doing, CliWords said) =>
        $"{stack}: pulumi refused while {doing}; nothing was changed. It says:\n{said.Quoted()}\nCorrect what it names, then run the same command again.";

    public static string Unknown(string stack, string doing, CliWords said) =>
        $"{Subject(stack)}pulumi failed while {doing}; whether it was done is not known. It says:\n{said.Quoted()}";

    public static string NoSummary(string stack) =>
        $"{stack}: pulumi ended well but did not say what would change. Try again; if it stays so, look with: pulumi preview --stack {stack}";

    public static string Unreadable(string stack, string doing, Exception cause) =>
        $"{Subject(stack)}pulumi's answer while {doing} could not be read: {cause.Message} Run pulumi by hand to see what it prints.";

    public static string NoAnswer(string stack, string doing, TimeSpan deadline) =>
        $"{Subject(stack)}pulumi did not end within {deadline.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture)} min while {doing}, and was stopped. "
        + "See whether the backend answers: pulumi stack ls";

    public static string Stopped(string stack, string doing) =>
        $"{stack}: pulumi was stopped while {doing}. The stack is likely locked still, and its state may be behind the cloud. "
        + $"Make sure that no pulumi process runs, then: pulumi cancel --yes --stack {stack} && pulumi refresh --stack {stack}";

    private static string Subject(string stack) => stack.Length == 0 ? string.Empty : $"{stack}: ";

    /// <summary>Source: pulumi's pkg/backend/diy/lock.go.</summary>
    [GeneratedRegex(@"created by (?<who>\S+@\S+ \(pid \d+\)) at (?<since>\S+)")]
    private static partial Regex Holder();
}
