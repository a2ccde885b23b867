using Pulumi;

namespace Tandem.Components.DeployedRelease;

/// <summary>Which release a cluster runs.</summary>
public sealed class DeployedReleaseArgs
{
    /// <summary>The release, such as <c>2026.11</c>.</summary>
    public required string Release { get; init; }

    /// <summary>The namespace of the ConfigMap: that of <c>ClusterIdentity</c>.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>All that the release decides. The release is in force once that is in place, so an update that is cut off before never claims it.</summary>
    public required IReadOnlyList<Resource> After { get; init; }
}
