using System.Globalization;

namespace Tandem.Switchover.Pulumi;

/// <summary>
/// What a person reads when pulumi did not do what was asked: what happened, what is known, what to do. The stack's name is put before it by whoever shows it.
/// </summary>
internal static class FailureWords
{
    private const int NamedMax = 5;

    public static string Locked(string stack, CliWords said)
    {
        var holders = LockHolder.In(said.StandardError);
        var held = holders.Count == 0 ? "another update is in progress, and the backend does not say whose" : $"by {string.Join(" and by ", holders.Select(holder => holder.Says))}";
        return $"locked: {held}. Wait until that update ends. "
            + $"Only if nobody runs it any more, take the lock away with: pulumi cancel --yes --stack {stack}";
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

    public static string NoAnswer(PulumiCall call) =>
        $"pulumi did not end within {Minutes(call.Deadline)} while {call.Doing}, and was stopped. "
        + "See whether the backend answers: pulumi stack ls";

    public static string Stopped(PulumiCall call) =>
        $"pulumi was stopped while {call.Doing}, because it did not end in time (within {Minutes(call.Deadline)}, or {Minutes(call.OnceCancelled)} once interrupted). {Leaves(call)}";

    public static string Killed(PulumiCall call) =>
        $"pulumi was killed while {call.Doing}, by somebody else or because the machine ran out of memory. {Leaves(call)}";

    public static string Interrupted(PulumiCall call) => (call.OnlyLooks, call.Watch) switch
    {
        (true, _) => $"interrupted while {call.Doing}{(call.Stack == PulumiTool.Name ? "" : $" of {call.Stack}")}; nothing was changed by that",
        (_, { EndedWell: true }) => $"interrupted; {call.Doing} {call.Stack} had come to its end",
        (_, { WasCutOff: true }) => $"interrupted; pulumi was killed while {call.Doing} {call.Stack}. {Leaves(call)}",
        (_, { FirstChange: { } first }) =>
            $"interrupted; pulumi ended {call.Doing} {call.Stack} in good order after it had begun to change {first}: what was begun is done, the rest was not begun",
        _ => $"interrupted; pulumi ended {call.Doing} {call.Stack} before it had changed anything",
    };

    public static string PendingCreations(string stack, IReadOnlyList<Pending> creations)
    {
        var named = creations.Select(creation => $"  {creation.Type} {creation.Name}");
        return $"an update was cut off while it created {(creations.Count == 1 ? "a resource" : $"{creations.Count} resources")}, and nobody knows whether it exists now:\n"
            + string.Join('\n', named) + "\nLook in the cloud. "
            + $"What exists: pulumi refresh --stack {stack} --import-pending-creates 'URN ID' (the URN is {creations[0].Urn}). "
            + $"What does not exist: pulumi refresh --stack {stack} --clear-pending-creates. Then go on; until then nothing is updated, lest it is created twice.";
    }

    public static string LockTakenAway(LockHolder holder, CutOffUpdate cutOff) => string.Create(CultureInfo.InvariantCulture,
        $"{cutOff.Stack}: took away the lock of {holder.Says}: it was left by the update that was cut off here at {cutOff.Began:HH:mm:ss}, and its process is gone. Refreshing");

    public static string Forgotten(string stack, IReadOnlyList<Pending> creations) =>
        $"{stack}: forgot {creations.Count} creations that were cut off ({string.Join(", ", creations.Select(creation => creation.Name))}): they exist in the state alone";

    public static string Logged(string? file) => file is null ? "" : $"\nAll that pulumi said: {file}";

    private static string Leaves(PulumiCall call)
    {
        var open = call.Watch?.Open ?? [];
        var named = open.Count == 0 ? "" : $"Begun and not seen to end: {string.Join(", ", open.Take(NamedMax))}{(open.Count > NamedMax ? $" and {open.Count - NamedMax} more" : "")}. ";
        return $"{named}The stack is likely locked still, and its state may be behind the cloud. Going on from this machine takes the lock away and refreshes. "
            + $"By hand: make sure that no pulumi process runs, then: pulumi cancel --yes --stack {call.Stack} && pulumi refresh --stack {call.Stack}";
    }

    private static string Minutes(TimeSpan span) => $"{span.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture)} min";
}
