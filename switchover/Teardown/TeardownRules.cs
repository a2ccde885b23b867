using System.Globalization;
using Tandem.Switchover.Gates;
using Tandem.Switchover.Names;
using Tandem.Switchover.Operations;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Teardown;

/// <summary>
/// What has to hold before a cluster is destroyed, all asked and all told at once. Weights count three times, because each tells another story: what config
/// asks for, what the traffic stack last put out, and what Route 53 answers users.
/// </summary>
public static class TeardownRules
{
    private const int NamedMax = 5;

    /// <summary>The rules, the most dangerous first.</summary>
    public static IReadOnlyList<TeardownRule> All { get; } =
    [
        new("no-weight", "it has weight, deployed or in config", Guard.Firm, HasNoWeight, Away),
        new("no-record", "a record of the zone leads to it with weight, whoever wrote that", Guard.Firm, HasNoRecordWithWeight, s => s.Cluster.Weight > 0 ? Away(s) : $"Make the zone what config says: tandem up {StackNames.Traffic(s.Request.Environment)}."),
        new("is-standby", "it is active, deployed or in config, or does not say its role", Guard.Firm, IsStandby, Away),
        new("peer-serves", "no other cluster is active and has weight", Guard.Firm, AnotherServes, s => $"Bring another cluster of {s.Request.Environment} into service before this one goes."),
        new("quiet", "it is still asked, or nobody can tell", Guard.Judgement, IsQuiet, s => $"Wait until nobody asks it, or say why that does not matter: --accept quiet --reason \"...\"."),
        new("off-the-list", "it is on the cluster list", Guard.Firm, IsOffTheList, s => $"Take it off first, so that pipelines stop deploying to it: tandem clusters rebuild {s.Request.Cluster}."),
        new("nothing-unfinished", "an operation of the environment is unfinished or not acknowledged", Guard.Firm, NothingIsUnfinished, s => $"Finish it first: tandem status {s.Request.Environment} says how."),
        new("nothing-pending", "an update of it was cut off and nobody knows what it did", Guard.Firm, NothingIsPending, s => $"Find out what became of it: tandem up {s.Request.Cluster} settles and names it."),
        new("unprotected", "Pulumi protects anything in it", Guard.Firm, IsUnprotected, s => $"Take the protection off, in an update of its own: pulumi config set infra:deletionProtection false --stack {s.Request.Cluster}, then tandem up {s.Request.Cluster}."),
    ];

    private static Verdict HasNoWeight(TeardownScope s) => s.Cluster switch
    {
        { Weight: > 0 } c => Verdict.No($"{c.Name} has weight {c.Weight}: it serves"),
        { ConfiguredWeight: > 0 } c => Verdict.No($"config gives {c.Name} weight {c.ConfiguredWeight}, which the next update of {StackNames.Traffic(s.Request.Environment)} would make true"),
        var c => Verdict.Yes($"{c.Name} has weight 0"),
    };

    private static Verdict HasNoRecordWithWeight(TeardownScope s)
    {
        if (!s.Records.IsKnown)
        {
            return Verdict.NoData(s.Records.WhyNot!);
        }

        var leading = s.Records.Value!.Where(r => r.SetIdentifier == s.Request.Cluster && r.Weight > 0).Select(r => $"{r.Name} with weight {r.Weight}").ToList();
        return leading.Count == 0 ? Verdict.Yes("no record leads to it") : Verdict.No($"Route 53 still leads users to it: {Some(leading)}");
    }

    private static Verdict IsStandby(TeardownScope s) => (s.Cluster.Role, s.Cluster.ConfiguredRole) switch
    {
        (Role.Active, _) => Verdict.No($"{s.Request.Cluster} is active: its applications run"),
        (_, Role.Active) => Verdict.No($"config makes {s.Request.Cluster} active"),
        (Role.Standby, _) => Verdict.Yes($"{s.Request.Cluster} is standby"),
        _ => s.Resources.Count == 0 ? Verdict.Yes("nothing is deployed") : Verdict.NoData($"{s.Request.Cluster} does not say its role"),
    };

    private static Verdict AnotherServes(TeardownScope s) => s.Others.FirstOrDefault(c => c is { Weight: > 0, Role: Role.Active }) is { } serving
        ? Verdict.Yes($"{serving.Name} serves with weight {serving.Weight}")
        : Verdict.No($"no other cluster of {s.Request.Environment} is active and has weight");

    private static Verdict IsQuiet(TeardownScope s)
    {
        if (!s.Rate.IsKnown)
        {
            return Verdict.NoData($"the requests at {s.Request.Cluster} cannot be measured: {s.Rate.WhyNot}");
        }

        var says = string.Create(CultureInfo.InvariantCulture, $"{s.Request.Cluster} is asked {s.Rate.Value!.PerSecond:0.##} times a second, of {s.TotalRate:0.##}");
        return s.Rate.Value.PerSecond <= s.TotalRate * s.Request.Limits.DrainedShareMax ? Verdict.Yes(says) : Verdict.No(says);
    }

    private static Verdict IsOffTheList(TeardownScope s) => s.Request.IsListed
        ? Verdict.No($"{s.Request.Cluster} is on the cluster list of {s.Request.Environment}") : Verdict.Yes("it is not on the cluster list");

    private static Verdict NothingIsUnfinished(TeardownScope s) => s.History switch
    {
        { Unfinished: { } unfinished } => Verdict.No($"{OperationWords.Of(unfinished)} is not finished"),
        { CoolingDown: { } last } => Verdict.No($"nobody has acknowledged how {OperationWords.Of(last)} ended"),
        _ => Verdict.Yes("no operation is unfinished"),
    };

    private static Verdict NothingIsPending(TeardownScope s) => s.Pending.Count == 0
        ? Verdict.Yes("no update was cut off") : Verdict.No($"an update was cut off, and nobody knows what became of {Some([.. s.Pending.Select(p => $"{p.Operation} {p.Type} {p.Name}")])}");

    private static Verdict IsUnprotected(TeardownScope s)
    {
        var kept = s.Resources.Where(r => r.IsProtected).Select(r => $"{r.Type} {r.Name}").ToList();
        return kept.Count == 0 ? Verdict.Yes("nothing of it is protected") : Verdict.No($"Pulumi refuses to delete {Some(kept)}");
    }

    private static string Away(TeardownScope s) => $"Move production away first: tandem switchover --from {s.Request.Cluster} --to {OtherThan(s)}.";

    private static string OtherThan(TeardownScope s) => s.Others.FirstOrDefault()?.Name ?? "ANOTHER";

    private static string Some(IReadOnlyList<string> all) =>
        string.Join(", ", all.Take(NamedMax)) + (all.Count > NamedMax ? $" and {all.Count - NamedMax} more" : "");
}
