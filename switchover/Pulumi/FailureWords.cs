using System.Globalization;
using System.Text.RegularExpressions;

namespace Tandem.Switchover.Pulumi;

/// <summary>
/// What a person reads when pulumi did not do what was asked: what happened, what is known, what to do. The stack's name is put before it by whoever shows it.
/// </summary>
internal static partial class FailureWords
{
    public static string Locked(string stack, CliWords said)
    {
        var holders = Holder().Matches(said.StandardError).Select(holder => $"{holder.Groups["who"].Value} since {holder.Groups["since"].Value}").ToList();
        var held = holders.Count == 0 ? "another update is in progress, and the backend does not say whose" : $"by {string.Join(" and by ", holders)}";
        return $"locked: {held}. Wait until that update ends. "
            + $"If its process is dead, take the lock away with: pulumi cancel --yes --stack {stack}";
    }

    public static string NoSuchStack(string stack, IReadOnlyList<string> existing)
    {
        var there = existing.Count == 0 ? "There are none yet." : $"There are: {string.Join(", ", existing)}.";
        return $"there is no stack by that name. {there} To make it: pulumi stack init {stack}";
    }

    public static string NotSignedIn() => "pulumi is not signed in to a backend. Sign in with: pulumi login s3://YOUR-STATE-BUCKET";

    public static string NoPassphrase() =>
        "pulumi needs the passphrase of the stack's secrets. Set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE.";

    public static string OtherVersion(CliWords said) =>
        $"the pulumi executable does not know a command that tandem needs. It says:\n{said.Quoted()}\nGet a current one: {PulumiTool.InstallPage}";

    public static string FailedHalfWay(string doing, string first, CliWords said) =>
        $"pulumi failed while {doing}, after it had begun to change {first}. It says:\n{said.Quoted()}\n"
        + "Remove the cause, then run the same command again.";

    public static string Refused(string doing, CliWords said) =>
        $"pulumi refused while {doing}; nothing was changed. It says:\n{said.Quoted()}\nCorrect what it names, then run the same command again.";

    public static string Unknown(string doing, CliWords said) =>
        $"pulumi failed while {doing}; whether it was done is not known. It says:\n{said.Quoted()}";

    public static string NoSummary(string stack) =>
        $"pulumi ended well but did not say what would change. Try again; if it stays so, look with: pulumi preview --stack {stack}";

    public static string Unreadable(string doing, Exception cause) =>
        $"pulumi's answer while {doing} could not be read: {cause.Message} Run pulumi by hand to see what it prints.";

    public static string NoAnswer(string doing, TimeSpan deadline) =>
        $"pulumi did not end within {deadline.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture)} min while {doing}, and was stopped. "
        + "See whether the backend answers: pulumi stack ls";

    public static string Stopped(string stack, string doing) =>
        $"pulumi was stopped while {doing}. The stack is likely locked still, and its state may be behind the cloud. "
        + $"Make sure that no pulumi process runs, then: pulumi cancel --yes --stack {stack} && pulumi refresh --stack {stack}";

    /// <summary>Source: pulumi's pkg/backend/diy/lock.go.</summary>
    [GeneratedRegex(@"created by (?<who>\S+@\S+ \(pid \d+\)) at (?<since>\S+)")]
    private static partial Regex Holder();
}
