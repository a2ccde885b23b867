using Tandem.Parity.Graph;
using Tandem.Parity.Inputs;

namespace Tandem.Tests.Parity;

/// <summary>A program that does something else in the name of one cluster.</summary>
internal sealed class ChangedGraphs(IClusterGraphs graphs, string cluster, Func<ResourceGraph, ResourceGraph> change) : IClusterGraphs
{
    public async Task<ResourceGraph> GraphAsync(ClusterProject project, CancellationToken cancellationToken)
    {
        var graph = await graphs.GraphAsync(project, cancellationToken);
        return project.Stack == cluster ? change(graph) : graph;
    }
}
