using System.Collections.Immutable;
using Pulumi;
using static System.FormattableString;

namespace Tandem.Components.Traffic;

/// <summary>
/// Weight only where the role is active (I2). Roles are outputs of other stacks, so this is proved the moment they are known, before any record changes.
/// </summary>
public static class WeightGuard
{
    /// <summary>The weight of each cluster; an output that fails, in words, where a cluster with weight is not active.</summary>
    /// <param name="clusters">The clusters.</param>
    public static Output<ImmutableDictionary<string, int>> Weights(IReadOnlyList<TrafficCluster> clusters) =>
        Output.All(clusters.Select(cluster => cluster.Role)).Apply(roles => Allow([.. clusters.Zip(roles)]));

    private static ImmutableDictionary<string, int> Allow(IReadOnlyList<(TrafficCluster Cluster, string Role)> rows)
    {
        var idle = rows.Where(row => row.Cluster.Weight > 0 && row.Role != TrafficDefaults.ActiveRole).Select(row => Words(row.Cluster, row.Role)).ToList();
        return idle.Count == 0
            ? rows.ToImmutableDictionary(row => row.Cluster.Name, row => row.Cluster.Weight)
            : throw new TrafficRefusedException(string.Join('\n', idle));
    }

    private static string Words(TrafficCluster cluster, string role) =>
        Invariant($"{cluster.Name} would get weight {cluster.Weight}, but was last deployed with role '{role}': its applications do not run. ")
        + $"Deploy it with role {TrafficDefaults.ActiveRole} and let it become ready, or give it weight 0.";
}

/// <summary>Traffic would go where nobody serves it. Nothing was changed.</summary>
/// <param name="message">Which cluster, why, and what to do.</param>
public sealed class TrafficRefusedException(string message) : RunException(message);
