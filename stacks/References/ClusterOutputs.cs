using Pulumi;
using Tandem.Stacks.Guards;

namespace Tandem.Stacks.References;

/// <summary>What a cluster's stack says of what was deployed last. A stack that was made but never brought up says nothing, and that is no error.</summary>
internal static class ClusterOutputs
{
    /// <summary>Reads it.</summary>
    /// <param name="cluster">The cluster's stack.</param>
    public static Output<DeployedCluster> Of(OutputsOf cluster) =>
        Output.Tuple(
                Output.Tuple(cluster.TextIfAny("role"), cluster.TextIfAny("release"), cluster.TextIfAny("releaseSince"), cluster.TextIfAny("kubernetesVersion")),
                cluster.NumberIfAny("phase"),
                cluster.TextMapIfAny("workloadVersions"))
            .Apply(known => new DeployedCluster(known.Item1.Item1, known.Item1.Item2, DeployedCluster.Time(known.Item1.Item3), known.Item1.Item4, known.Item2, known.Item3));
}
