using Pulumi;

namespace Tandem.Components.Workloads;

/// <summary>Which applications a cluster has.</summary>
public sealed class WorkloadsArgs
{
    /// <summary>The workloads of the cluster, those of a later phase left out.</summary>
    public required IReadOnlyList<WorkloadDefinition> Workloads { get; init; }

    /// <summary>What <c>{domain}</c> in a value becomes, such as <c>prod.example.com</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>What <c>{environment}</c> in a value becomes, such as <c>prod</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>What <c>{region}</c> in a value becomes, such as <c>eu-west-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>
    /// What must be in place before the first pod is made: namespaces, standby policy, ingress controller. A component stands for all that is in it.
    /// </summary>
    public required IReadOnlyList<Resource> After { get; init; }
}
