using Pulumi;

namespace Tandem.Components.RankService;

/// <summary>What the rank service answers with.</summary>
public sealed class RankServiceArgs
{
    /// <summary>The namespace that it runs in: that of <c>ClusterIdentity</c>.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>This cluster's rank.</summary>
    public required int Rank { get; init; }

    /// <summary>The ranks in the cluster list, in any order. This cluster's own is missing while it is out of the list (R108).</summary>
    public required IReadOnlyList<int> Ranks { get; init; }

    /// <summary>An image of nginx that needs no root: <c>nginxinc/nginx-unprivileged</c> at one version.</summary>
    public required string Image { get; init; }

    /// <summary>How many pods answer. Default: 2, so that a node may leave.</summary>
    public int Replicas { get; init; } = 2;
}
