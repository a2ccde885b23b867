using Tandem.Rehearsal.Engine.State;

namespace Tandem.Rehearsal.Engine;

/// <summary>Reads what really exists back into a checkpoint: after an update whose answers were lost, or that was killed.</summary>
public static class Refreshing
{
    /// <summary>Reads it.</summary>
    /// <param name="checkpoint">The checkpoint; its pending operations are settled by it.</param>
    /// <param name="cloud">What really exists.</param>
    /// <returns>Number of resources for each operation, by Pulumi's words.</returns>
    public static SortedDictionary<string, int> Read(StackState checkpoint, Cloud cloud)
    {
        var changes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var resources = new List<ResourceState>();
        var byUrn = checkpoint.ByUrn();
        foreach (var urn in checkpoint.Resources.Select(r => r.Urn).Union(checkpoint.Pending, StringComparer.Ordinal))
        {
            var (known, real) = (byUrn.GetValueOrDefault(urn), cloud.Find(checkpoint.Name, urn));
            var word = (known, real) switch
            {
                (null, null) => null,
                (null, _) => "create",
                (_, null) => "delete",
                _ => ReferenceEquals(known, real) || known == real ? "same" : "update",
            };
            if (word is null)
            {
                continue;
            }

            changes[word] = changes.GetValueOrDefault(word) + 1;
            if (real is not null)
            {
                resources.Add(real);
            }
        }

        checkpoint.Resources = resources;
        checkpoint.Pending.Clear();
        return changes;
    }
}
