using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Parity.Inputs;

/// <summary>File and key of an input, as somebody finds it in the repository.</summary>
/// <param name="File">The file, such as <c>Pulumi.prod-b.yaml</c>.</param>
/// <param name="Key">The key in it, such as <c>infra:nodeGroups.general.max</c>.</param>
public sealed record InputPlace(string File, string Key)
{
    /// <summary>Where an input of a cluster stands.</summary>
    /// <param name="path">Its path in the tree of inputs.</param>
    /// <param name="inputs">The cluster's inputs.</param>
    public static InputPlace Of(IReadOnlyList<string> path, ClusterInputs inputs)
    {
        var key = string.Join('.', path.Skip(1));
        return path[0] switch
        {
            ClusterInputs.Config => new($"Pulumi.{inputs.Cluster}.yaml", key),
            ClusterInputs.Release => new(ReleaseFile.PathOf($"{inputs.Tree[ClusterInputs.Config]?[Keys.Release.FullName]}"), key),
            ClusterInputs.Workloads => new(WorkloadManifestFile.Name, key),
            _ => new(FleetFile.Name, $"{inputs.Environment}.{key}"),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{File} {Key}";
}
