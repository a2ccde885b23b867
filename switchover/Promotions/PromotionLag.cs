using System.Globalization;
using Tandem.Switchover.Releases;

namespace Tandem.Switchover.Promotions;

/// <summary>One time that a cluster came to run a release, as it was recorded.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Release">The release.</param>
public sealed record ReleaseCame(DateTimeOffset At, string Cluster, string Release);

/// <summary>Since when two environments differ in what they run (R76, R80: stage and prod stay closely aligned).</summary>
public static class PromotionLag
{
    /// <summary>Judges. Yes: they run the same, or differ for less than is allowed; no: for too long; no data: nobody knows what one of them runs.</summary>
    /// <param name="f">What the two run now.</param>
    /// <param name="recorded">What came where, oldest first: it knows what they ran before.</param>
    /// <param name="most">How long they may differ.</param>
    public static Verdict Judge(PromotionFacts f, IReadOnlyList<ReleaseCame> recorded, TimeSpan most)
    {
        var clusters = f.Source.Concat(f.Target).ToList();
        if (clusters.FirstOrDefault(c => c.Release is null) is { } silent)
        {
            return Verdict.NoData($"nobody knows what {silent.Name} runs: {silent.WhyNot ?? "it has no release deployed"}");
        }

        if (clusters.Select(c => c.Release).Distinct(StringComparer.Ordinal).Count() == 1)
        {
            return Verdict.Yes($"{f.From} and {f.To} run {clusters[0].Release}");
        }

        var says = $"{f.From} runs {Releases(f.Source)}, {f.To} runs {Releases(f.Target)}";
        if (Since(clusters, recorded) is not { } since)
        {
            return Verdict.NoData($"{says}, and nobody knows since when: neither outputs nor record tell");
        }

        var differs = f.Now - since;
        says = string.Create(CultureInfo.InvariantCulture, $"{says}; they differ since {since:u}, for {differs.TotalDays:0.0} days");
        return differs <= most
            ? Verdict.Yes(says)
            : Verdict.No(string.Create(CultureInfo.InvariantCulture, $"{says}; at most {most.TotalDays:0.#}. Promote what {f.From} proved (tandem promote --from {f.From} --to {f.To}), or bring {f.From} back (tandem promote --revert --from {f.From} --to {f.To})"));
    }

    /// <summary>The moment from which on they never ran the same again: the first arrival after the last moment of agreement.</summary>
    private static DateTimeOffset? Since(IReadOnlyList<ClusterRelease> clusters, IReadOnlyList<ReleaseCame> recorded)
    {
        var now = clusters.Where(c => c.Since is not null).Select(c => new ReleaseCame(c.Since!.Value, c.Name, c.Release!));
        var arrivals = recorded.Where(r => clusters.Any(c => c.Name == r.Cluster)).Concat(now).Distinct().OrderBy(r => r.At).ThenBy(r => r.Cluster, StringComparer.Ordinal).ToList();
        var runs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        DateTimeOffset? since = null;
        foreach (var arrival in arrivals)
        {
            runs[arrival.Cluster] = arrival.Release;
            var differ = runs.Values.Distinct(StringComparer.Ordinal).Count() > 1;
            since = differ ? since ?? arrival.At : null;
        }

        return since;
    }

    private static string Releases(IEnumerable<ClusterRelease> clusters) => string.Join(" and ", clusters.Select(c => c.Release).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
