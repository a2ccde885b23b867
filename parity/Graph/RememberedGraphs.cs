using Tandem.Parity.Inputs;

namespace Tandem.Parity.Graph;

/// <summary>Runs each program once: the same project gives the same graph.</summary>
/// <param name="graphs">Who runs it.</param>
public sealed class RememberedGraphs(IClusterGraphs graphs) : IClusterGraphs
{
    private readonly Dictionary<string, ResourceGraph> _known = new(StringComparer.Ordinal);

    /// <summary>How many programs were run.</summary>
    public int Runs { get; private set; }

    /// <inheritdoc/>
    public async Task<ResourceGraph> GraphAsync(ClusterProject project, CancellationToken cancellationToken)
    {
        var key = project.ToText();
        if (!_known.TryGetValue(key, out var graph))
        {
            Runs++;
            _known[key] = graph = await graphs.GraphAsync(project, cancellationToken).ConfigureAwait(false);
        }

        return graph;
    }
}
