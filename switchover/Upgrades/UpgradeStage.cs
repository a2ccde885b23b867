namespace Tandem.Switchover.Upgrades;

/// <summary>What an upgrade does in a stage.</summary>
public enum UpgradeAct
{
    /// <summary>It waits for time to pass.</summary>
    Soak,

    /// <summary>It puts the release onto a cluster that has no traffic.</summary>
    PutRelease,

    /// <summary>It moves production.</summary>
    Switch,
}

/// <summary>One row of the stage table of an upgrade.</summary>
/// <param name="Id">Its name in the plan.</param>
/// <param name="Act">What it does.</param>
/// <param name="IsDone">Whether what it is for is true already: then it is skipped.</param>
/// <param name="Until">When its wait is over, UTC; null when nothing is waited for.</param>
/// <param name="Says">What the plan prints.</param>
public sealed record UpgradeStage(string Id, UpgradeAct Act, Func<UpgradeFacts, bool> IsDone, Func<UpgradeFacts, DateTimeOffset?> Until, Func<UpgradeFacts, string> Says);

/// <summary>
/// The stage table of an upgrade: standby first, soak, switch, and the other only once the release has served for a second soak (R10, R16, R34). There is no
/// journal of stages: each is true or not in the world as it is, so the same command goes on wherever it was left.
/// </summary>
public static class UpgradeStages
{
    /// <summary>The rows, in order.</summary>
    public static IReadOnlyList<UpgradeStage> All { get; } =
    [
        new("release-first",  UpgradeAct.PutRelease, f => f.Has(f.First!), _ => null,
            f => $"{f.First!.Name}: release {f.Release}; it has no traffic"),
        new("soak-first",     UpgradeAct.Soak,       f => HasMoved(f) || IsOver(f, f.First!.Since), f => f.First!.Since + f.Request.Soak,
            f => $"{f.First!.Name} runs {f.Release} for {Words(f.Request.Soak)} before it gets production"),
        new("switch",         UpgradeAct.Switch,     HasMoved, _ => null,
            f => $"every gate, then production moves {f.Second!.Name} -> {f.First!.Name}; {f.Second!.Name} stays on its release as the way back"),
        new("soak-second",    UpgradeAct.Soak,       f => f.Has(f.Second!) || IsOver(f, f.MovedAt), f => f.MovedAt + f.Request.Soak,
            f => $"{f.First!.Name} serves with {f.Release} for {Words(f.Request.Soak)}; until then {f.Second!.Name} is the way back"),
        new("release-second", UpgradeAct.PutRelease, f => f.Has(f.Second!), _ => null,
            f => $"{f.Second!.Name}: release {f.Release}; it has no traffic"),
    ];

    /// <summary>The first stage that is not done; null when both clusters run the release.</summary>
    /// <param name="facts">What it decides on; nothing stands against it.</param>
    public static UpgradeStage? Next(UpgradeFacts facts) => All.FirstOrDefault(s => !s.IsDone(facts));

    /// <summary>A duration in words: <c>24 h</c>.</summary>
    /// <param name="span">The duration.</param>
    public static string Words(TimeSpan span) => span.TotalHours >= 1 ? FormattableString.Invariant($"{span.TotalHours:0.#} h") : FormattableString.Invariant($"{span.TotalMinutes:0.#} min");

    private static bool HasMoved(UpgradeFacts f) => f.Active == f.First || (f.Has(f.First!) && f.Has(f.Second!));

    private static bool IsOver(UpgradeFacts f, DateTimeOffset? since) => since is { } began && f.Now >= began + f.Request.Soak;
}
