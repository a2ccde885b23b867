using System.Text.Json.Nodes;

namespace Tandem.Rehearsal.Engine.State;

/// <summary>The checkpoint of one stack: what the engine believes. What really exists is in <see cref="Cloud"/>.</summary>
public sealed class StackState
{
    /// <summary>The stack's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Grows with every update that ended, well or not.</summary>
    public int Updates { get; set; }

    /// <summary>When an update last changed something other than the role, UTC; null when none did.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>Config written by operations, full key to value; it lies over the stack's file.</summary>
    public SortedDictionary<string, string> Config { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The resources, each after what it depends on.</summary>
    public List<ResourceState> Resources { get; set; } = [];

    /// <summary>The stack's outputs.</summary>
    public JsonObject Outputs { get; set; } = [];

    /// <summary>The names of outputs that are secret, in ordinal order.</summary>
    public List<string> SecretOutputs { get; set; } = [];

    /// <summary>URNs of resources that an interrupted update had begun with; nobody knows whether it was done.</summary>
    public List<string> Pending { get; set; } = [];

    /// <summary>The update that holds the stack's lock; null when it is free.</summary>
    public string? LockedBy { get; set; }

    /// <summary>Whether its last update was cut off with its process, so that nobody knows what it did: the stack is refreshed before anything else.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>The resources by URN, for whoever looks up many.</summary>
    public IReadOnlyDictionary<string, ResourceState> ByUrn() => Resources.ToDictionary(r => r.Urn, StringComparer.Ordinal);

    /// <summary>The resource by its URN, or null.</summary>
    /// <param name="urn">The URN.</param>
    public ResourceState? Find(string urn) => Resources.Find(r => r.Urn == urn);
}
