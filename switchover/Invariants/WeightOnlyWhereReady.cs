using Tandem.Switchover.State;

namespace Tandem.Switchover.Invariants;

/// <summary>I2. Traffic goes only where applications run.</summary>
public sealed class WeightOnlyWhereReady : IInvariant
{
    /// <inheritdoc/>
    public string Id => "I2";

    /// <inheritdoc/>
    public string Says => "no weight on a cluster whose role is standby, and none is given to a cluster that is not ready";

    /// <inheritdoc/>
    public string? Violation(Snapshot before, Snapshot now)
    {
        foreach (var (name, cluster) in now.Clusters)
        {
            if (cluster.Weight > 0 && cluster.Role != Role.Active)
            {
                return $"{name} has weight {cluster.Weight} and role {cluster.Role.ToString().ToLowerInvariant()}";
            }

            // A cluster with weight may turn sick; what must never happen is that a sick one is given more.
            if (cluster.Ready == false && before.Clusters.TryGetValue(name, out var was) && cluster.Weight > was.Weight)
            {
                return $"{name} went from weight {was.Weight} to {cluster.Weight} and is not ready";
            }
        }

        return null;
    }
}
