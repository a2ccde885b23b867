using Tandem.Switchover.Releases;

namespace Tandem.Switchover.Promotions;

/// <summary>
/// What has to hold before an environment is brought back to the release of the one after it (R76: or stage is reverted to match prod), and what is done then.
/// </summary>
public static class RevertRules
{
    /// <summary>The release that it goes back to: the one that every cluster after it runs; null when they run none or several.</summary>
    /// <param name="f">What it decides on: <see cref="PromotionFacts.From"/> goes back to what <see cref="PromotionFacts.To"/> runs.</param>
    public static string? Release(PromotionFacts f) => f.Target.Select(c => c.Release).Distinct(StringComparer.Ordinal).ToList() is [{ } only] ? only : null;

    /// <summary>The clusters that have to be brought back, in the order of their names.</summary>
    /// <param name="f">What it decides on.</param>
    public static IReadOnlyList<ClusterRelease> Behind(PromotionFacts f) => [.. f.Source.Where(c => c.Release != Release(f) || c.Configured != Release(f))];

    /// <summary>Every reason against it; empty when there is none.</summary>
    /// <param name="f">What it decides on.</param>
    public static IReadOnlyList<string> Refusals(PromotionFacts f) => [.. All(f).OfType<string>()];

    private static IEnumerable<string?> All(PromotionFacts f)
    {
        yield return f.Follows != f.From ? $"{f.To} promotes from {f.Follows ?? "no environment"}, not from {f.From}: promotesFrom in fleet.yaml says how environments follow one another." : null;
        foreach (var cluster in f.Source.Concat(f.Target).Where(c => c.WhyNot is not null))
        {
            yield return $"The stack of {cluster.Name} does not answer: {cluster.WhyNot}";
        }

        if (f.Target.Any(c => c.WhyNot is not null))
        {
            yield break;
        }

        if (Release(f) is not { } release)
        {
            yield return $"{f.To} runs {(f.Target.All(c => c.Release is null) ? "no release" : $"more than one release ({string.Join(", ", f.Target.Select(c => $"{c.Name} {c.Release ?? "none"}"))})")}: there is no one state to go back to. Finish the upgrade of {f.To} first.";
            yield break;
        }

        yield return f.Book.Kubernetes.ContainsKey(release) ? null : $"There is no sound releases/{release}.yaml, which {f.To} runs. Take it from the history of the repository.";
        foreach (var cluster in Behind(f).Where(c => KubernetesMinor.Between(c.Kubernetes, f.Book.Kubernetes.GetValueOrDefault(release)) < 0))
        {
            yield return $"{cluster.Name} runs Kubernetes {cluster.Kubernetes}, {release} has {f.Book.Kubernetes[release]}: EKS does not go down a minor but by its own version rollback, within 7 days of the upgrade, for the control plane alone. "
                + $"Roll it back there and run this again, or rebuild {cluster.Name} from {release}.";
        }
    }
}
