using Tandem.Switchover.State;

namespace Tandem.Switchover.Invariants;

/// <summary>I5. Whoever still asks the old side is still served.</summary>
public sealed class CapacityUntilDrained : IInvariant
{
    /// <inheritdoc/>
    public string Id => "I5";

    /// <inheritdoc/>
    public string Says => "the old side keeps its capacity until it is drained";

    /// <inheritdoc/>
    public string? Violation(Snapshot before, Snapshot now)
    {
        foreach (var (name, cluster) in now.Clusters)
        {
            if (before.Clusters.TryGetValue(name, out var was) && was.Role == Role.Active && cluster.Role == Role.Standby && was.Drained == false)
            {
                return $"{name} was held before it was drained";
            }
        }

        return null;
    }
}
