using System.Globalization;
using Tandem.Switchover.Operations;
using Tandem.Switchover.Steps;
using static Tandem.Switchover.Gates.Scope;

namespace Tandem.Switchover.Gates.Checks;

/// <summary>Gates about the operation itself.</summary>
internal static class OperationChecks
{
    internal static async Task<Verdict> LeaseIsFree(StepContext c, CancellationToken ct)
    {
        var lease = await c.Store.CurrentLeaseAsync(c.Request.Environment, ct).ConfigureAwait(false);
        return lease is null ? Verdict.Yes("nobody has it")
            : lease.Holder == c.Request.By ? Verdict.Yes("this operation has it")
            : Verdict.No(OperationWords.Of(lease));
    }

    /// <summary>Nothing is unfinished but what this process goes on with. That the chain is whole is proved by its having been read.</summary>
    internal static async Task<Verdict> JournalIsClean(StepContext c, CancellationToken ct)
    {
        if (c.History.Unfinished is not { } unfinished)
        {
            return Verdict.Yes(c.History.Operations.Count == 0 ? "it is empty" : $"operations: {c.History.Operations.Count}, none unfinished");
        }

        var lease = await c.Store.CurrentLeaseAsync(c.Request.Environment, ct).ConfigureAwait(false);
        return lease?.Holder == c.Request.By && lease.Operation == unfinished.Id
            ? Verdict.Yes($"nothing is unfinished but {unfinished.Id}, which goes on")
            : Verdict.No($"{OperationWords.Of(unfinished)} is not finished");
    }

    internal static Task<Verdict> CoolDownIsOver(StepContext c, CancellationToken ct) => Said(c.History.CoolingDown is { } last
        ? Verdict.No($"nobody has acknowledged how {OperationWords.Of(last)} ended")
        : Verdict.Yes(c.History.LastEnded is { } ended ? $"{ended.Id} is acknowledged" : "there is nothing to cool down from"));

    internal static Task<Verdict> DrillIsRecent(StepContext c, CancellationToken ct)
    {
        if (c.History.LastMove is not { } last)
        {
            return Said(Verdict.Yes("production was never moved before: this one is the first"));
        }

        var (age, most) = (c.Clock.UtcNow - last, c.Limits.Gates.DrillAge);
        var says = string.Create(CultureInfo.InvariantCulture, $"production was moved last on {last:yyyy-MM-dd}, {age.TotalDays:0} days ago");
        return Said(age <= most ? Verdict.Yes(says) : Verdict.No($"{says}; at most {most.TotalDays:0}"));
    }

    internal static async Task<Verdict> ClocksAgree(StepContext c, CancellationToken ct)
    {
        var time = await c.Cloud.TimeAsync(ct).ConfigureAwait(false);
        if (!time.IsKnown)
        {
            return Verdict.NoData(time.WhyNot!);
        }

        var (apart, most) = ((time.Value - c.Clock.UtcNow).Duration(), c.Limits.Gates.ClockSkew);
        return apart <= most
            ? Verdict.Yes($"this machine's clock and AWS's are {apart.TotalSeconds:0} s apart")
            : Verdict.No($"this machine's clock and AWS's are {apart.TotalSeconds:0} s apart; at most {most.TotalSeconds:0}");
    }
}
