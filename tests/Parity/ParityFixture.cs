using Tandem.Components.Shared;
using Tandem.Parity;
using Tandem.Parity.Graph;
using Tandem.Parity.Inputs;
using Tandem.Rehearsal.Parity;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Tests.Parity;

/// <summary>The repository's own prod, compared by running its own programs.</summary>
internal static class ParityFixture
{
    internal static readonly Fleet Fleet = FleetFile.Read(RepositoryFiles.Text("fleet.yaml"), new Mistakes());

    internal static ClusterInputs Inputs(string cluster) =>
        ClusterInputs.Read(StackFile.Read(RepositoryFiles.Root, cluster), StackFile.Read(RepositoryFiles.Root, "prod-network"), Fleet.Environments["prod"]);

    /// <summary>What the second cluster is made from, in its own name.</summary>
    internal static ClusterProject OwnProject(ClusterInputs inputs) =>
        ProjectWriting.Of(inputs, inputs.Seats, 1, 0, ClusterRole.Active);

    internal static Task<ParityFindings> CompareAsync(ClusterInputs left, ClusterInputs right, IClusterGraphs? graphs = null) =>
        new ParityCheck(graphs ?? new RememberedGraphs(new ClusterGraphs())).CompareAsync(left, right, CancellationToken.None);
}
