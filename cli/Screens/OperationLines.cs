using System.Globalization;
using Tandem.Cli.Commands;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Ports;

namespace Tandem.Cli.Screens;

/// <summary>What is going on, a line for each thing there is to say about it; nothing is said of what is not there.</summary>
internal static class OperationLines
{
    internal static IEnumerable<(string Label, string Text)> Of(OperationFacts facts)
    {
        if (facts.Operation is { } operation)
        {
            yield return ("Operation", $"{operation.Id}: {Words.Of(operation.Request.Kind)} {OperationWords.Object(operation.Request)}{(operation.Request.IsDrill ? ", a drill" : "")}{Because(operation.Request.Reason)}");
            yield return ("Begun", $"by {operation.By} {At(operation.Began, facts.Now)}");
        }
        else if (facts.Status.History.LastEnded is { End: { } end } last)
        {
            yield return ("Last", $"{last.Id}: {Words.Of(last.Request.Kind)} {OperationWords.Object(last.Request)}; {end.Says.Split('\n')[0]}, {At(end.At, facts.Now)}");
        }

        if (facts.Step is { } step)
        {
            var taken = step.Says == "-" ? "nothing to take back" : step.Says;
            yield return ("Step", $"{step.Number} of {step.Of}, {step.Id}: {taken}");
            yield return ("", step.Began is { } began ? $"acted {At(began, facts.Now)}" : "has not acted");
        }

        if (facts.Why is { } why)
        {
            yield return (Label(why.Event), $"{why.Says}\n{At(why.At, facts.Now)}");
        }

        if (facts.Pending is { } wish)
        {
            yield return ("Asked for", $"{Asked(wish.Wish)} by {wish.By}{Because(wish.Reason)}, {Ago(wish.At, facts.Now)}; the process obeys before the next thing it does");
        }

        foreach (var (gate, reason) in facts.Operation?.Request.Accepted ?? new SortedDictionary<string, string>())
        {
            yield return ("Accepted", $"{gate}: {reason}");
        }

        yield return ("Lease", facts.Status.Lease is not { } lease ? "free" : Holder(lease, facts));
    }

    private static string Holder(Lease lease, OperationFacts facts)
    {
        var due = lease.Expires - lease.Renewed;
        var heard = $"last heard of {Ago(lease.Renewed, facts.Now)}";
        return $"{lease.Holder} (process {lease.Holder.Process}) for {lease.Operation}, {(facts.IsStale ? $"STALE: {heard}, overdue after {Spans.Of(due)}" : heard)}";
    }

    private static string Label(JournalEvent happened) => happened switch
    {
        JournalEvent.OnHold => "Waits",
        JournalEvent.RollingBack => "Turned back",
        JournalEvent.Paused => "Stopped",
        _ => "Ended",
    };

    private static string Asked(Wish wish) => wish switch
    {
        Wish.GoOn => "to go on",
        Wish.Pause => "to wait",
        Wish.RollBack => "to turn round",
        _ => "to end",
    };

    private static string Because(string reason) => reason.Length == 0 ? "" : $", because: {reason}";

    private static string At(DateTimeOffset at, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"at {at:u}, {Ago(at, now)}");

    private static string Ago(DateTimeOffset at, DateTimeOffset now) => $"{Spans.Of(now - at)} ago";
}
