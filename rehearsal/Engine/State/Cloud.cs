namespace Tandem.Rehearsal.Engine.State;

/// <summary>
/// What really exists, whatever a checkpoint says: the pristine truth. It differs from the checkpoints only while an update runs and after one
/// that was interrupted; a refresh reads it back.
/// </summary>
public sealed class Cloud
{
    /// <summary>Existing resources by stack, then by URN, both in ordinal order.</summary>
    public SortedDictionary<string, SortedDictionary<string, ResourceState>> Stacks { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Everything that exists, in ordinal order of stack and URN.</summary>
    public IEnumerable<ResourceState> All() => Stacks.Values.SelectMany(s => s.Values);

    /// <summary>The resource, or null.</summary>
    /// <param name="stack">The stack that made it.</param>
    /// <param name="urn">Its URN.</param>
    public ResourceState? Find(string stack, string urn) => Stacks.TryGetValue(stack, out var resources) ? resources.GetValueOrDefault(urn) : null;

    /// <summary>Creates or changes a resource.</summary>
    /// <param name="stack">The stack that makes it.</param>
    /// <param name="resource">The resource as it is from now on.</param>
    public void Put(string stack, ResourceState resource)
    {
        if (!Stacks.TryGetValue(stack, out var resources))
        {
            Stacks[stack] = resources = new SortedDictionary<string, ResourceState>(StringComparer.Ordinal);
        }

        resources[resource.Urn] = resource;
    }

    /// <summary>Deletes a resource; nothing happens when there is none.</summary>
    /// <param name="stack">The stack that made it.</param>
    /// <param name="urn">Its URN.</param>
    public void Remove(string stack, string urn) => Stacks.GetValueOrDefault(stack)?.Remove(urn);
}
