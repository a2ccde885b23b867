using System.Globalization;

namespace Tandem.Stacks.Guards;

/// <summary>What an update of a cluster would meet.</summary>
/// <param name="Own">The cluster itself, as it was deployed last.</param>
/// <param name="Peer">The cluster it changes places with; null in an environment of one (R113).</param>
/// <param name="Weight">The cluster's weight, as deployed; 0 where no traffic stack was deployed yet.</param>
/// <param name="Now">The time, UTC.</param>
internal sealed record Deployed(DeployedCluster Own, DeployedCluster? Peer, int Weight, DateTimeOffset Now);

/// <summary>What a cluster's stack says of what was deployed last; everything is null before the first time.</summary>
/// <param name="Role">The role.</param>
/// <param name="Release">The release.</param>
/// <param name="Since">Since when it is deployed, UTC.</param>
/// <param name="Kubernetes">The Kubernetes minor, such as <c>1.36</c>.</param>
/// <param name="Phase">The phase of the rollout.</param>
/// <param name="Workloads">Workload to <see cref="Settings.WorkloadVersion"/>.</param>
internal sealed record DeployedCluster(
    string? Role, string? Release, DateTimeOffset? Since, string? Kubernetes, int? Phase, IReadOnlyDictionary<string, string>? Workloads)
{
    /// <summary>Reads the time as Kubernetes writes it; null for what is none.</summary>
    /// <param name="text">The text.</param>
    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
