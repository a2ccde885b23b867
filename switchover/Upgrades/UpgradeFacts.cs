using Tandem.Switchover.Operations;
using Tandem.Switchover.Releases;

namespace Tandem.Switchover.Upgrades;

/// <summary>Everything that an upgrade decides on, as it is now.</summary>
/// <param name="Request">What is asked for.</param>
/// <param name="Clusters">The clusters by name, in ordinal order.</param>
/// <param name="Mode">How traffic is shared out, as deployed; null when unknown.</param>
/// <param name="Status">Where the environment's operation stands.</param>
/// <param name="Now">The time, UTC.</param>
public sealed record UpgradeFacts(UpgradeRequest Request, IReadOnlyList<ClusterRelease> Clusters, string? Mode, OperationStatus Status, DateTimeOffset Now)
{
    /// <summary>The release that is asked for.</summary>
    public string Release => Request.Release;

    /// <summary>The cluster that has all the traffic; null when there is none or more than one.</summary>
    public ClusterRelease? Active => Clusters.Where(c => c.Weight > 0).ToList() is [var only] ? only : null;

    /// <summary>The other one, of two; null when there is no single active cluster.</summary>
    public ClusterRelease? Other => Active is null || Clusters.Count != 2 ? null : Clusters.First(c => c != Active);

    /// <summary>The cluster that gets the release first: the active one where it has it already, else the one without traffic.</summary>
    public ClusterRelease? First => Other is not null && Has(Active!) ? Active : Other;

    /// <summary>The cluster that gets it second.</summary>
    public ClusterRelease? Second => First is null ? null : Clusters.FirstOrDefault(c => c != First);

    /// <summary>When production came to the active cluster since that runs the release, UTC; null when no operation brought it there.</summary>
    public DateTimeOffset? MovedAt => Active is { Since: { } since } active && Has(active)
        ? Status.History.Moves.LastOrDefault(o => o.Request.Target == active.Name && o.End!.At >= since)?.End!.At
        : null;

    /// <summary>Whether a cluster runs the release.</summary>
    /// <param name="cluster">The cluster.</param>
    public bool Has(ClusterRelease cluster) => cluster.Release == Release;

    /// <summary>The operation of this very upgrade that is unfinished; null when none is.</summary>
    public OperationRecord? OwnUnfinished => Status.History.Unfinished is { } unfinished && unfinished.Request.Release == Release ? unfinished : null;
}
