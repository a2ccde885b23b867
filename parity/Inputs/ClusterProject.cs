using System.Text.Json;

namespace Tandem.Parity.Inputs;

/// <summary>All that the program of one cluster reads, as texts: what is equal here gives equal graphs.</summary>
/// <param name="Stack">The stack, and so the cluster.</param>
/// <param name="Config">Its config: full key to value.</param>
/// <param name="NetworkStack">The stack that it takes the network from.</param>
/// <param name="NetworkConfig">That one's config.</param>
/// <param name="Others">The environment's other stacks, whose outputs it may ask for.</param>
/// <param name="Files">The files of the project: path to text.</param>
public sealed record ClusterProject(
    string Stack,
    IReadOnlyDictionary<string, string> Config,
    string NetworkStack,
    IReadOnlyDictionary<string, string> NetworkConfig,
    IReadOnlyList<string> Others,
    IReadOnlyDictionary<string, string> Files)
{
    /// <summary>One text for all of it.</summary>
    public string ToText() => JsonSerializer.Serialize(this);
}
