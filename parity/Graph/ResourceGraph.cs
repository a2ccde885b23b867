namespace Tandem.Parity.Graph;

/// <summary>All that the program of a cluster asks for.</summary>
public sealed class ResourceGraph
{
    private readonly SortedDictionary<string, GraphResource> _resources;

    /// <summary>Takes resources, each with a type and name of its own.</summary>
    /// <param name="resources">The resources, in any order.</param>
    public ResourceGraph(IEnumerable<GraphResource> resources) => _resources = new(resources.ToDictionary(r => r.Key), StringComparer.Ordinal);

    /// <summary>The resources, in ordinal order of type and name.</summary>
    public IReadOnlyCollection<GraphResource> Resources => _resources.Values;

    /// <summary>The resource by its <see cref="GraphResource.Key"/>, or null.</summary>
    /// <param name="key">The key.</param>
    public GraphResource? this[string key] => _resources.GetValueOrDefault(key);
}
