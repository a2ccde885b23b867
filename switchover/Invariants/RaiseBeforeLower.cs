namespace Tandem.Switchover.Invariants;

/// <summary>I7 (R54). New records are activated before old ones are deactivated.</summary>
public sealed class RaiseBeforeLower : IInvariant
{
    /// <inheritdoc/>
    public string Id => "I7";

    /// <inheritdoc/>
    public string Says => "the raise comes before the lower";

    /// <inheritdoc/>
    public string? Violation(Snapshot before, Snapshot now)
    {
        foreach (var (name, cluster) in now.Clusters)
        {
            var wasServing = before.Clusters.TryGetValue(name, out var was) && was.Weight > 0;
            if (wasServing && cluster.Weight == 0 && !AnotherServed(before, name))
            {
                return $"{name} was lowered to 0 while no other cluster had weight";
            }
        }

        return null;
    }

    private static bool AnotherServed(Snapshot before, string name) => before.Clusters.Any(other => other.Key != name && other.Value.Weight > 0);
}
