using System.Globalization;
using Tandem.Switchover.Upgrades;

namespace Tandem.Switchover.Promotions;

/// <summary>What has to hold before a release is promoted from one environment to the next (R80 to R82). All that does not is told at once.</summary>
public static class PromotionRules
{
    /// <summary>Every reason against it; empty when there is none.</summary>
    /// <param name="f">What it decides on.</param>
    public static IReadOnlyList<string> Refusals(PromotionFacts f) => [.. Direction(f).Concat(Deployed(f)).Concat(Proven(f)).OfType<string>()];

    private static IEnumerable<string?> Direction(PromotionFacts f)
    {
        yield return f.From == f.To ? $"--from and --to are both {f.From}. Name two environments that follow one another."
            : f.IsBackwards ? $"{f.From} comes after {f.To}: a release is promoted from {f.To} to {f.From}. To bring {f.To} back to what {f.From} runs: tandem promote --revert --from {f.To} --to {f.From}."
            : f.Follows != f.From ? $"{f.To} promotes from {f.Follows ?? "no environment"}, not from {f.From}: promotesFrom in fleet.yaml says how environments follow one another."
            : null;
    }

    private static IEnumerable<string?> Deployed(PromotionFacts f)
    {
        foreach (var cluster in f.Source)
        {
            yield return cluster.WhyNot is { } whyNot ? $"The stack of {cluster.Name} does not answer: {whyNot}"
                : cluster.Release is null ? $"{cluster.Name} has no release deployed. Bring {f.From} up first: tandem up {f.From}."
                : cluster.Configured != cluster.Release ? $"{cluster.Name} runs {cluster.Release} and its config asks for {cluster.Configured}: bring it up as it is configured, and let it run."
                : cluster.Dirt is { } dirt ? $"{cluster.Name} is not as its config says: {dirt}. What ran is not what the release says."
                : null;
        }

        if (f.Source.All(c => c.Release is not null) && f.Release is null)
        {
            yield return $"The clusters of {f.From} run more than one release ({string.Join(", ", f.Source.Select(c => $"{c.Name} {c.Release}"))}). Finish the upgrade there first.";
        }
    }

    private static IEnumerable<string?> Proven(PromotionFacts f)
    {
        if (f.Release is not { } release)
        {
            yield break;
        }

        if (f.Target.Count > 0 && f.Target.All(c => c.Release == release))
        {
            yield return $"{f.To} runs {release} already: there is nothing to promote.";
            yield break;
        }

        yield return f.Since is null ? $"Nobody can tell since when {f.From} runs {release}: a stack has no output 'releaseSince'. Run tandem up {f.From}."
            : f.RanFor < f.ProvenAfter ? string.Create(CultureInfo.InvariantCulture,
                $"{release} is not proven: {f.From} has run it for {UpgradeStages.Words(f.RanFor)}, and {UpgradeStages.Words(f.ProvenAfter)} are asked for (provenAfter). It is proven at {f.Since + f.ProvenAfter:u}; give the same command then.")
            : null;
        yield return f.Book.IsAsItWas(release) ? null
            : $"releases/{release}.yaml was changed since it came into use: what {f.From} proved is not what the file says now. Put it back and write the change into a new file.";
        yield return f.Pages is null ? $"Nobody can tell whether {f.From} is well: its alerts do not answer. Bring its metrics back first."
            : f.Pages.Count > 0 ? $"{f.From} is not well: {string.Join(", ", f.Pages)}. What fails there is not brought to {f.To}."
            : null;
    }
}
