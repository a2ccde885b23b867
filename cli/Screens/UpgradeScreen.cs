using System.Text.Json;
using Tandem.Cli.Commands;
using Tandem.Switchover.Upgrades;

namespace Tandem.Cli.Screens;

/// <summary>The stages of an upgrade: what is true already, what comes next, and what stands against it.</summary>
internal static class UpgradeScreen
{
    /// <summary>Whether the next stage changes anything; going on with what was interrupted does.</summary>
    internal static bool Acts(UpgradeFacts facts) => facts.OwnUnfinished is not null || UpgradeStages.Next(facts) is not { Act: UpgradeAct.Soak } || facts.Request.Waits;

    internal static void Plan(VerbContext context, UpgradeFacts facts, IReadOnlyList<string> refusals)
    {
        if (context.Json)
        {
            context.Console.Line(JsonSerializer.Serialize(new { release = facts.Release, refusals, stages = Stages(facts).Select(s => new { id = s.Stage.Id, done = s.IsDone, says = s.Stage.Says(facts) }) }, JsonScreen.Options));
            return;
        }

        foreach (var line in Lines(facts, refusals))
        {
            context.Console.Line(line);
        }
    }

    /// <summary>The plan, line by line.</summary>
    internal static IEnumerable<string> Lines(UpgradeFacts facts, IReadOnlyList<string> refusals)
    {
        foreach (var cluster in facts.Clusters)
        {
            yield return $"{cluster.Name,-14} runs {cluster.Release ?? "nothing that is known"}{(cluster.Since is { } since ? FormattableString.Invariant($" since {since:u}") : "")}, weight {cluster.Weight}";
        }

        foreach (var (number, (stage, isDone)) in Stages(facts).Index())
        {
            yield return $"{(isDone ? Glyphs.Done : Glyphs.Next)} {number + 1}  {stage.Id,-14} {stage.Says(facts)}";
        }

        foreach (var refusal in refusals)
        {
            yield return $"tandem: {refusal}";
        }

        if (refusals.Count == 0 && facts.Other is not null && UpgradeStages.Next(facts) is null)
        {
            yield return $"Both run {facts.Release}: nothing to do.";
        }
    }

    /// <summary>Where nobody knows which cluster serves, nobody knows which one is first.</summary>
    private static IReadOnlyList<(UpgradeStage Stage, bool IsDone)> Stages(UpgradeFacts facts) => facts.Other is null ? [] : [.. UpgradeStages.All.Select(s => (s, s.IsDone(facts)))];
}
