using Tandem.Switchover.Operations;
using Tandem.Switchover.Releases;
using Tandem.Switchover.State;

namespace Tandem.Switchover.Upgrades;

/// <summary>One reason for which an upgrade is refused: one row of the rule table.</summary>
/// <param name="Id">Its name.</param>
/// <param name="WhyNot">What stands in the way and what to do, a sentence; null when nothing does, or when what it stands on is wrong already.</param>
public sealed record UpgradeRule(string Id, Func<UpgradeFacts, string?> WhyNot);

/// <summary>What has to hold before an upgrade goes on (R10, R16, R34, R80, R81). All that does not is told at once, and nothing is changed.</summary>
public static class UpgradeRules
{
    private static readonly string[] ModesThatMove = ["front-door", "shared-load-balancer"];
    private const string ModeOfRecords = "per-workload";
    private const string ChartOfRecords = "external-dns";

    /// <summary>The rows, in the order that they are told.</summary>
    public static IReadOnlyList<UpgradeRule> All { get; } =
    [
        new("release-is-known", f => f.Request.Book.Kubernetes.ContainsKey(f.Release) ? null
            : $"There is no sound releases/{f.Release}.yaml. {f.Request.Book.Advice(f.Release)}"),
        new("release-is-as-it-was", f => f.Request.Book.IsAsItWas(f.Release) ? null
            : $"releases/{f.Release}.yaml was changed since it came into use: a release is immutable then. Put it back and write the change into a new file."),
        new("release-may-come-here", f => f.Request.Book.WhyNotHere(f.Release)),
        new("release-has-its-charts", f => f.Mode != ModeOfRecords || f.Request.Book.Charts.GetValueOrDefault(f.Release)?.Contains(ChartOfRecords) != false ? null
            : $"releases/{f.Release}.yaml pins no chart {ChartOfRecords}, which writes the records in mode {ModeOfRecords}. Choose a release that does."),
        new("mode-can-move", f => f.Mode is null || ModesThatMove.Contains(f.Mode) ? null
            : $"Mode is {f.Mode}, in which production cannot be moved from one cluster to the other. Bring one cluster after the other to the release with infra:release and pulumi up."),
        new("there-are-two", f => f.Clusters.Count >= 2 ? null
            : $"{f.Request.Environment} has {f.Clusters.Count} cluster: there is no other side to go to. Set infra:release to {f.Release} in Pulumi.{Names(f.Clusters)}.yaml and run pulumi up in place, at a quiet hour; EKS can roll the control plane back within 7 days."),
        new("clusters-answer", f => Told(f.Clusters.Where(c => c.WhyNot is not null), c => $"The stack of {c.Name} does not answer: {c.WhyNot}")),
        new("clusters-are-deployed", f => Told(f.Clusters.Where(c => c.WhyNot is null && c.Release is null), c => $"{c.Name} has no release deployed. Bring it up first: tandem up {c.Name}.")),
        new("one-serves", f => f.Clusters.Count < 2 || f.Active is not null || f.OwnUnfinished is not null ? null
            : $"{(f.Clusters.Any(c => c.Weight > 0) ? $"More than one cluster has weight ({Weights(f)})" : $"No cluster has weight ({Weights(f)})")}: an upgrade needs one that has all the traffic. Look at tandem status; finish or take back the switchover."),
        new("roles-fit-weights", f => f is not { Active: { } active, Other: { } other } || active.Release is null || other.Release is null || (active.Role == Role.Active && other.Role == Role.Standby) || f.OwnUnfinished is not null ? null
            : $"{active.Name} has all the traffic with role {Word(active.Role)}, {other.Name} has none with role {Word(other.Role)}. It has to be active and standby: set infra:role and run pulumi up."),
        new("two-releases-at-most", f => f is not { Active: { Release: { } a } active, Other: { Release: { } b } other } || a == b || f.Has(active) || f.Has(other) ? null
            : $"{active.Name} runs {a} and {other.Name} runs {b}, and neither is {f.Release}: with a third release nobody could tell which one broke what. Bring both to one of the two first, with tandem upgrade {f.Request.Environment} --release {b}."),
        new("not-the-active-first", f => f is not { Active: { } active, Other: { } other } || !f.Has(active) || f.Has(other) || f.MovedAt is not null || f.OwnUnfinished is not null ? null
            : $"{active.Name} has the traffic and runs {f.Release} already, {other.Name} does not: the release was put onto the cluster that serves, and no switchover brought production there. {other.Name} is the way back as it is: keep it until {f.Release} is trusted, then set infra:release of {other.Name} and run pulumi up."),
        new("kubernetes-goes-up-by-one", f => Told(f.Clusters.Where(c => c.Kubernetes is not null && !f.Has(c)), c => KubernetesStep(f, c))),
        new("clusters-are-clean", f => f.OwnUnfinished is not null ? null : Told(f.Clusters.Where(c => c.Dirt is not null), c => $"{c.Name} is not as its config says: {c.Dirt}.")),
        new("config-asks-for-no-other", f => Told(f.Clusters.Where(c => c is { Release: { } runs, Configured: { } asks } && asks != runs && asks != f.Release), c => $"{c.Name} runs {c.Release} and its config asks for {c.Configured}: bring it up as it is configured, or put infra:release back.")),
        new("differs-in-the-release-only", DiffersInMore),
        new("nothing-is-unfinished", f => f.Status.History.Unfinished is not { } unfinished || f.OwnUnfinished is not null ? null
            : $"{OperationWords.Of(unfinished)} is not finished. Finish it first: tandem resume, rollback or abort."),
        new("lease-is-free", f => f.Status is not { Lease: { } lease, State: OperationState.Running or OperationState.OnHold or OperationState.RollingBack } ? null
            : $"{OperationWords.Of(lease)}. Wait for it, or ask it to stop: tandem pause, tandem abort."),
        new("cool-down-is-over", f => f.Status.History.CoolingDown is not { } last || f.Status.History.Unfinished is not null || IsSoakingOnlyThen(f) ? null
            : $"Nobody has acknowledged how {OperationWords.Of(last)} ended. Look at it, then run tandem ack {f.Request.Environment}."),
    ];

    /// <summary>Every reason against it; empty when there is none.</summary>
    /// <param name="facts">What it decides on.</param>
    public static IReadOnlyList<string> Refusals(UpgradeFacts facts) => [.. All.Select(r => r.WhyNot(facts)).OfType<string>()];

    /// <summary>After its own switch the upgrade only waits: until the second soak is over nobody has to have acknowledged anything.</summary>
    private static bool IsSoakingOnlyThen(UpgradeFacts f) => f.MovedAt is { } moved && f.Now < moved + f.Request.Soak;

    private static string? KubernetesStep(UpgradeFacts f, ClusterRelease c) => KubernetesMinor.Between(c.Kubernetes, f.Request.Book.Kubernetes.GetValueOrDefault(f.Release)) switch
    {
        < 0 => $"{f.Release} has Kubernetes {f.Request.Book.Kubernetes[f.Release]}, {c.Name} runs {c.Kubernetes}: EKS does not go down a minor but by its own version rollback, within 7 days and for the control plane alone. Rebuild {c.Name}, or choose a release with {c.Kubernetes} or the next.",
        > 1 => $"{f.Release} has Kubernetes {f.Request.Book.Kubernetes[f.Release]}, {c.Name} runs {c.Kubernetes}: EKS goes up one minor at a time. Go by a release for each minor in between, or rebuild {c.Name}: a cluster that is made anew may jump.",
        _ => null,
    };

    /// <summary>The switch goes to a cluster that differs from the active one on purpose; by the release, and by nothing else (R33, R97).</summary>
    private static string? DiffersInMore(UpgradeFacts f) =>
        f is { Active: { Config: { } config } active, Other: { Fingerprint: { } has } other } && f.Has(other) && !f.Has(active) && f.OwnUnfinished is null
        && f.Request.Book.FingerprintWith(active.Name, config, f.Release) is { } wanted && wanted != has
            ? $"{other.Name} differs from {active.Name} in more than the release (fingerprint {has}; {active.Name} with {f.Release} would have {wanted}). Find the input that differs in their config, and bring {other.Name} up from the right one."
            : null;

    private static string? Told(IEnumerable<ClusterRelease> clusters, Func<ClusterRelease, string?> says) =>
        clusters.Select(says).OfType<string>().ToList() is { Count: > 0 } told ? string.Join("\n", told) : null;

    private static string Weights(UpgradeFacts f) => string.Join(", ", f.Clusters.Select(c => $"{c.Name} {c.Weight}"));

    private static string Names(IEnumerable<ClusterRelease> clusters) => string.Join(", ", clusters.Select(c => c.Name));

    private static string Word(Role role) => role.ToString().ToLowerInvariant();
}
