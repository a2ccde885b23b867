using Tandem.Switchover.Releases;

namespace Tandem.Switchover.Promotions;

/// <summary>Everything that a promotion decides on, as it is now (R69, R76, R80 to R82).</summary>
/// <param name="From">The environment where the release proves itself.</param>
/// <param name="To">The environment that it is to come to.</param>
/// <param name="Follows">The environment that <paramref name="To"/> promotes from; null when none.</param>
/// <param name="ProvenAfter">How long a release has to have run in <paramref name="From"/>.</param>
/// <param name="Source">The clusters of <paramref name="From"/>.</param>
/// <param name="Target">The clusters of <paramref name="To"/>.</param>
/// <param name="Book">What the project's files say of releases; <see cref="ReleaseBook.WhyNotHere"/> is that of <paramref name="To"/>.</param>
/// <param name="Now">The time, UTC.</param>
public sealed record PromotionFacts(
    string From, string To, string? Follows, TimeSpan ProvenAfter, IReadOnlyList<ClusterRelease> Source, IReadOnlyList<ClusterRelease> Target, ReleaseBook Book, DateTimeOffset Now)
{
    /// <summary>Whether <see cref="From"/> promotes from <see cref="To"/>: the wrong way round.</summary>
    public bool IsBackwards { get; init; }

    /// <summary>What the alerts of <see cref="From"/> say: those that page, by cluster; null where nobody can tell. Default: none.</summary>
    public IReadOnlyList<string>? Pages { get; init; } = [];

    /// <summary>The one release that all of <see cref="Source"/> run; null when they do not.</summary>
    public string? Release => Source.Select(c => c.Release).Distinct(StringComparer.Ordinal).ToList() is [{ } only] ? only : null;

    /// <summary>Since when all of them run it, UTC; null when unknown.</summary>
    public DateTimeOffset? Since => Release is not null && Source.All(c => c.Since is not null) ? Source.Max(c => c.Since) : null;

    /// <summary>How long all of them have run it.</summary>
    public TimeSpan RanFor => Since is { } since ? Now - since : TimeSpan.Zero;
}
